package shikaku.access.service;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import shikaku.access.rule.AccessRejection;
import shikaku.access.rule.Role;
import shikaku.access.store.OrganisationRows;
import shikaku.shared.error.Rejected;
import shikaku.shared.value.InsurerNumber;
import shikaku.shared.value.MunicipalityCode;

/**
 * 所属を加える: one more organisation with its first システム管理者, by whoever operates the installation, over the connection of a
 * command. The page of the first administrator works once; administrators reach their own organisation only.
 * Rules: SEC-A7, SEC-A8.
 */
public final class AddOrganisation {

    private static final int LONGEST_NAME = 100;

    private final Connection connection;
    private final Instant now;

    public AddOrganisation(Connection connection, Instant now) {
        this.connection = connection;
        this.now = now;
    }

    /** Capacities may be null: an organisation without one only runs the portal. */
    public record Command(
            String name,
            String section,
            InsurerNumber insurer,
            MunicipalityCode municipality,
            String loginName,
            String displayName) {}

    /** The first password is shown once and good for one login before its end. */
    public record Added(long organisationId, String firstPassword, Instant endsAt) {}

    public Added with(Command command) throws SQLException {
        check(command);
        OrganisationRows rows = new OrganisationRows(connection, now);
        if (rows.taken(command.name(), command.section(), command.insurer(), command.municipality())) {
            throw new Rejected(AccessRejection.ORGANISATION_THERE);
        }
        long id = rows.add(new OrganisationRows.Office(
                command.name(), command.section(), command.insurer(), command.municipality(), "", "", false));
        String password = Tokens.readable();
        Instant endsAt = now.plus(ResetLogin.FIRST_PASSWORD);
        rows.addClerk(
                id,
                new OrganisationRows.NewClerk(command.loginName(), command.displayName(), Role.SYSTEM_ADMIN, false),
                new OrganisationRows.Password(PasswordHash.of(password), endsAt));
        return new Added(id, password, endsAt);
    }

    private static void check(Command command) {
        if (command.name().isBlank()
                || command.name().length() > LONGEST_NAME
                || command.section().length() > LONGEST_NAME) {
            throw new Rejected(AccessRejection.ORGANISATION_MISSING);
        }
        if (!LoginNames.wellFormed(command.loginName())) {
            throw new Rejected(AccessRejection.LOGIN_NAME_SHAPE);
        }
        if (command.displayName().isBlank() || command.displayName().length() > LONGEST_NAME) {
            throw new Rejected(AccessRejection.NAME_MISSING);
        }
    }
}
