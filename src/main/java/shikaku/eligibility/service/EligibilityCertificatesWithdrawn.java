package shikaku.eligibility.service;

import java.util.List;
import shikaku.shared.value.InsurerNumber;

/** 資格確認書の交付が取り下げられた: told within the same transaction, to whoever keeps lists that hang on it. */
public record EligibilityCertificatesWithdrawn(InsurerNumber tenant, List<Long> people) {}
