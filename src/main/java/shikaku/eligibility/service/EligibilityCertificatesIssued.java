package shikaku.eligibility.service;

import java.time.LocalDate;
import java.util.List;
import shikaku.shared.value.InsurerNumber;

/**
 * 資格確認書が交付された: told within the issue's own transaction, to whoever keeps lists that hang on it.
 *
 * @param firstDay the first day on which all of them can be used
 */
public record EligibilityCertificatesIssued(InsurerNumber tenant, List<Long> people, LocalDate firstDay) {}
