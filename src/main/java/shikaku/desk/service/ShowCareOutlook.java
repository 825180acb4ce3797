package shikaku.desk.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.audit.service.AuditNote;
import shikaku.audit.service.Audited;
import shikaku.desk.rule.CareOutlook;
import shikaku.desk.rule.GapLine;
import shikaku.desk.rule.GapRow;
import shikaku.desk.rule.GraceMonth;
import shikaku.desk.rule.MailingProposal;
import shikaku.desk.store.CareOutlooks;
import shikaku.insuredperson.rule.PersonView;
import shikaku.insuredperson.service.ReadPersons;
import shikaku.insurer.service.ShowInsurer;
import shikaku.nondisclosure.rule.ProtectionState;
import shikaku.nondisclosure.service.ReadProtection;
import shikaku.shared.time.BusinessClock;
import shikaku.shared.time.Wareki;
import shikaku.shared.value.InsurerNumber;

/** 明日の空白を見る: who will have nothing to see a doctor with, as it was computed last. */
@Stateless
@RolesAllowed({
    Role.Names.INSURER_CLERK,
    Role.Names.INSURER_SUPERVISOR,
    Role.Names.PROTECTION_OFFICER,
    Role.Names.AUDITOR
})
@Audited(value = "明日の空白を見る", each = false)
public class ShowCareOutlook {

    private static final int AHEAD = 14;

    /**
     * @param computing a computation is running, what is shown may be older
     * @param dateMoved the business date is not the day of the real moments
     * @param computedAt null before the first one
     * @param previous how many there were for today, null if that was not computed
     */
    public record Summary(
            LocalDate today,
            boolean dateMoved,
            boolean computing,
            Instant computedAt,
            long tomorrow,
            long newTomorrow,
            Long previous,
            long ahead,
            List<GraceMonth> months,
            List<MailingProposal> proposals) {}

    /** One page of the list and how many there are in all. */
    public record Lines(List<GapLine> lines, long total) {}

    @Inject
    Caller caller;

    @Inject
    BusinessClock clock;

    @Inject
    CareOutlooks outlooks;

    @Inject
    ReadPersons persons;

    @Inject
    ReadProtection protection;

    @Inject
    ShowInsurer insurers;

    @Inject
    AuditNote note;

    @Audited(value = "明日の空白の人数を見る", each = false, act = false)
    public Summary summary() {
        InsurerNumber tenant = caller.insurer();
        LocalDate today = clock.today();
        LocalDate tomorrow = today.plusDays(1);
        Optional<CareOutlooks.Run> run = outlooks.run(tenant);
        List<GraceMonth> months = outlooks.graceMonths(tenant, today.withDayOfMonth(1), CareOutlook.horizon(today));
        int monthsIntoGrace = insurers.policy(tenant).on(today).issue().monthsIntoGrace();
        return new Summary(
                today,
                clock.movedDate().isPresent(),
                run.map(last -> last.finishedAt() == null
                                || !last.businessDate().equals(today))
                        .orElse(true),
                run.map(CareOutlooks.Run::finishedAt).orElse(null),
                outlooks.uncoveredCount(tenant, tomorrow, tomorrow),
                outlooks.newlyUncoveredCount(tenant, tomorrow),
                outlooks.countFor(tenant, today).orElse(null),
                outlooks.uncoveredCount(tenant, tomorrow, today.plusDays(AHEAD)),
                months,
                MailingProposal.of(months, monthsIntoGrace, today));
    }

    /** Those of tomorrow alone, or of the next fourteen days. */
    public Lines lines(boolean ahead, int from, int size) {
        InsurerNumber tenant = caller.insurer();
        LocalDate tomorrow = clock.today().plusDays(1);
        LocalDate lastDay = ahead ? clock.today().plusDays(AHEAD) : tomorrow;
        List<GapRow> rows = outlooks.uncovered(tenant, tomorrow, lastDay, from, size);
        List<Long> ids = rows.stream().map(GapRow::personId).toList();
        Map<Long, ProtectionState> flags = protection.of(tenant, ids);
        Map<Long, PersonView> people = new HashMap<>();
        persons.ofIds(tenant, ids).forEach(person -> people.put(person.id(), person));
        List<GapLine> lines = rows.stream()
                .filter(row -> people.containsKey(row.personId())
                        && !flags.get(row.personId()).restricted())
                .map(row -> line(row, people.get(row.personId())))
                .toList();
        note.people(lines.stream().map(GapLine::id).toList());
        return new Lines(lines, outlooks.uncoveredCount(tenant, tomorrow, lastDay) - (rows.size() - lines.size()));
    }

    private static GapLine line(GapRow row, PersonView person) {
        return new GapLine(
                person.id(),
                person.insuredNumber().shown(),
                person.name(),
                person.birthDate()
                        .exact()
                        .map(Wareki::format)
                        .orElse(person.birthDate().text()),
                row.uncoveredOn(),
                row.cause(),
                row.ground(),
                row.issue());
    }
}
