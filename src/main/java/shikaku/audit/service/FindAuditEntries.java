package shikaku.audit.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.audit.store.AuditEntries;
import shikaku.shared.time.BusinessClock;

/** 監査の記録を見る: what was done in the auditor's own organisation, the latest first; looking is recorded too. */
@Stateless
@RolesAllowed(Role.Names.AUDITOR)
@Audited("監査の記録を見る")
public class FindAuditEntries {

    @Inject
    AuditEntries entries;

    @Inject
    Caller caller;

    /** One line; {@code at} is a wall clock in Tokyo. */
    public record Row(
            String at, String actor, String roles, String act, String outcome, Long personId, long count, String reason)
            implements Serializable {

        private static final long serialVersionUID = 1L;
    }

    /** A part of all lines. */
    public record Page(List<Row> rows, int total) {}

    public Page latest(int from, int size) {
        List<Row> rows = entries.latest(caller.organisationId(), from, size).stream()
                .map(entry -> row(entry.happenedAt(), entry))
                .toList();
        return new Page(rows, (int) Math.min(Integer.MAX_VALUE, entries.count(caller.organisationId())));
    }

    private static Row row(Instant at, AuditEntries.Line line) {
        return new Row(
                at.atZone(BusinessClock.TOKYO)
                                .toLocalDateTime()
                                .withNano(0)
                                .toString()
                                .replace('T', ' ') + " +09:00",
                line.actor(),
                line.roles(),
                line.act(),
                line.outcome(),
                line.personId(),
                line.count(),
                line.reason());
    }
}
