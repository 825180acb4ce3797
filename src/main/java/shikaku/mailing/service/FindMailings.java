package shikaku.mailing.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.audit.service.Audited;
import shikaku.mailing.rule.MailCounts;
import shikaku.mailing.rule.MailingRun;
import shikaku.mailing.rule.MailingState;
import shikaku.mailing.store.Mailing;
import shikaku.shared.value.InsurerNumber;

/** 発送の一覧: the mailings of the caller's own range of numbers, newest first. */
@Stateless
@RolesAllowed({Role.Names.INSURER_CLERK, Role.Names.INSURER_SUPERVISOR, Role.Names.PROTECTION_OFFICER})
@Audited(value = "発送の一覧を見る", each = false)
public class FindMailings {

    private static final int MOST_UNENDED = 50;

    @Inject
    Caller caller;

    @Inject
    MailingLookup lookup;

    @Inject
    MailingRecords records;

    @Inject
    UnseenPieces unseen;

    /** One mailing of the list. */
    public record Row(
            long id,
            String number,
            String title,
            MailingState state,
            MailingRun run,
            LocalDate targetOn,
            LocalDate dueOn,
            long selected,
            long printed,
            long held)
            implements Serializable {}

    public record Page(List<Row> rows, long total) implements Serializable {}

    public Page page(InsurerNumber tenant, int from, int size) {
        caller.mustServe(tenant);
        List<Row> rows = rows(tenant, records.mailings.page(tenant, lookup.series(), from, size));
        return new Page(rows, records.mailings.count(tenant, lookup.series()));
    }

    private List<Row> rows(InsurerNumber tenant, List<Mailing> mailings) {
        Map<Long, MailCounts> counts = unseen.counts(tenant, mailings, unseen.of(tenant, mailings));
        return mailings.stream()
                .map(mailing -> row(mailing, counts.get(mailing.id())))
                .toList();
    }

    /** Those that are not closed yet, the newest of them when there are very many. */
    @Audited(value = "開いている発送を見る", each = false)
    public List<Row> unended(InsurerNumber tenant) {
        caller.mustServe(tenant);
        return rows(tenant, records.mailings.unended(tenant, lookup.series(), MOST_UNENDED));
    }

    /** How many are not closed yet, for the menu. */
    @Audited(value = "開いている発送を数える", each = false, act = false)
    public long open(InsurerNumber tenant) {
        caller.mustServe(tenant);
        return records.mailings.countOpen(tenant, lookup.series());
    }

    private static Row row(Mailing mailing, MailCounts counts) {
        return new Row(
                mailing.id(),
                mailing.number().label(),
                mailing.title(),
                mailing.state(),
                mailing.run(),
                mailing.targetOn(),
                mailing.dueOn(),
                counts.selected(),
                counts.printed(),
                counts.held());
    }
}
