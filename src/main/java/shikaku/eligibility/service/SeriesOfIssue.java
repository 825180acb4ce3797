package shikaku.eligibility.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.eligibility.rule.IssueSeries;
import shikaku.nondisclosure.service.ReadProtection;
import shikaku.shared.value.InsurerNumber;

/** 発行番号の系列を決める: whose documents are the officer's business takes a number of the officer's. */
@ApplicationScoped
public class SeriesOfIssue {

    @Inject
    ReadProtection protection;

    @Inject
    Caller caller;

    /**
     * At the counter an ordinary clerk issues to the others of such a household too, and sees the number: one of the officer's
     * would tell of the household, one of his own leaves no gap.
     */
    public IssueSeries atCounter(InsurerNumber tenant, long person) {
        boolean officer = caller.has(Role.PROTECTION_OFFICER);
        return officer ? of(tenant, List.of(person)).get(person) : IssueSeries.ORDINARY;
    }

    public Map<Long, IssueSeries> of(InsurerNumber tenant, Collection<Long> people) {
        Set<Long> officers = protection.officersBusiness(tenant, people);
        Map<Long, IssueSeries> series = new HashMap<>();
        people.forEach(
                person -> series.put(person, officers.contains(person) ? IssueSeries.OFFICERS : IssueSeries.ORDINARY));
        return series;
    }
}
