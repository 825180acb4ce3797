package shikaku.eligibility.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.audit.service.AuditNote;
import shikaku.audit.service.Audited;
import shikaku.eligibility.rule.IssueRecord;
import shikaku.eligibility.rule.IssueSeries;
import shikaku.eligibility.store.EligibilityCertificates;
import shikaku.eligibility.store.EligibilityCertificates.Stamp;
import shikaku.shared.time.BusinessClock;
import shikaku.shared.value.InsurerNumber;

/** 資格確認書をまとめて交付する: what a mailing printed is recorded as issued, all of a call or nothing, with numbers in a row of each series. */
@Stateless
@RolesAllowed(Role.Names.OPERATOR)
@Audited(value = "資格確認書をまとめて交付する", each = false)
public class IssueInBulk {

    @Inject
    Caller caller;

    @Inject
    BusinessClock clock;

    @Inject
    AuditNote note;

    @Inject
    EligibilityCertificates certificates;

    @Inject
    SeriesOfIssue series;

    @Inject
    Event<EligibilityCertificatesIssued> told;

    /** @return the issue number of each person; all issues must be of one day */
    public Map<Long, Integer> record(InsurerNumber tenant, List<IssueRecord> issues) {
        caller.mustServe(tenant);
        note.count(issues.size());
        Map<Long, Integer> numbers = new HashMap<>();
        Stamp stamp = new Stamp(clock.instant(), caller.clerkId());
        Map<Long, IssueSeries> of =
                series.of(tenant, issues.stream().map(IssueRecord::personId).toList());
        for (IssueSeries one : IssueSeries.values()) {
            List<IssueRecord> some = issues.stream()
                    .filter(issue -> of.get(issue.personId()) == one)
                    .toList();
            certificates
                    .issue(tenant, one, some, stamp)
                    .forEach((person, issued) -> numbers.put(person, issued.issueNumber()));
        }
        issues.stream()
                .map(IssueRecord::firstDay)
                .max(LocalDate::compareTo)
                .ifPresent(day ->
                        told.fire(new EligibilityCertificatesIssued(tenant, List.copyOf(numbers.keySet()), day)));
        return numbers;
    }
}
