package shikaku.audit.service;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import shikaku.access.service.FindOrganisation;
import shikaku.audit.service.RecordAudit.Outcome;
import shikaku.audit.store.CommandEntries;
import shikaku.shared.value.InsurerNumber;

/** 監査証跡（コマンド）: what an operator's command does outside the server, over the command's own connection. */
public final class RecordCommand {

    /**
     * @param tenant null when the act concerns no insurer
     * @param who the operator's account on the machine
     * @param detail a code of the refusal or failure, or null
     * @param reason the operator's, or empty
     */
    public record Fact(
            InsurerNumber tenant,
            String who,
            String act,
            String service,
            Outcome outcome,
            String detail,
            long count,
            String reason) {}

    private static final long NO_ORGANISATION = 0;

    private final CommandEntries entries;
    private final FindOrganisation organisations;

    public RecordCommand(Connection connection) {
        entries = new CommandEntries(connection);
        organisations = new FindOrganisation(connection);
    }

    public void add(Instant at, Fact fact) throws SQLException {
        entries.add(new CommandEntries.Line(
                at,
                fact.tenant(),
                fact.tenant() == null
                        ? NO_ORGANISATION
                        : organisations.of(fact.tenant()).orElse(NO_ORGANISATION),
                AuditText.line(fact.act(), 100),
                AuditText.line(fact.service(), 160),
                fact.outcome().name(),
                AuditText.line(fact.detail(), 100),
                fact.count(),
                fact.reason().isEmpty() ? null : AuditText.withoutWhereabouts(fact.reason(), 500),
                AuditText.line(fact.who(), 100)));
    }
}
