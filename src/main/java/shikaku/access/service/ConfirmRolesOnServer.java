package shikaku.access.service;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import shikaku.access.rule.AccessRejection;
import shikaku.access.rule.Role;
import shikaku.access.store.OrganisationRows;
import shikaku.access.store.OrganisationRows.Waiting;
import shikaku.shared.error.CommonRejection;
import shikaku.shared.error.Rejected;

/**
 * 役割をサーバーで確認する: where an organisation has no second person, whoever runs the server is one, who hands out no login of a
 * clerk. Rules: SEC-A8.
 */
public final class ConfirmRolesOnServer {

    private final OrganisationRows rows;

    public ConfirmRolesOnServer(Connection connection, Instant now) {
        this.rows = new OrganisationRows(connection, now);
    }

    /** What was confirmed. */
    public record Confirmed(long clerkId, String displayName, Set<Role> roles, String insurer) {

        /** The roles as the record of an administrator's acts names them. */
        public String names() {
            return AssignRoles.names(roles);
        }
    }

    public Confirmed of(String organisation, String loginName) throws SQLException {
        Waiting waiting =
                rows.waiting(organisation, loginName).orElseThrow(() -> new Rejected(CommonRejection.NOT_FOUND));
        if (!waiting.loginFinished()) {
            throw new Rejected(AccessRejection.LOGIN_NOT_FINISHED);
        }
        rows.confirm(waiting);
        return new Confirmed(waiting.clerkId(), waiting.displayName(), waiting.roles(), waiting.insurer());
    }
}
