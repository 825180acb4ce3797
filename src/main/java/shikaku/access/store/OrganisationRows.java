package shikaku.access.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shikaku.access.rule.Role;
import shikaku.shared.store.Columns;
import shikaku.shared.value.InsurerNumber;
import shikaku.shared.value.MunicipalityCode;

/** 所属と職員の一行 over a connection outside the server. Organisations are the tenants, so no tenant narrows them. */
public final class OrganisationRows {

    private final Connection connection;
    private final LocalDateTime now;

    public OrganisationRows(Connection connection, Instant now) {
        this.connection = connection;
        this.now = Columns.utc(now);
    }

    /** Whether an organisation has that name, insurer number or municipality code already. */
    public boolean taken(String name, String section, InsurerNumber insurer, MunicipalityCode municipality)
            throws SQLException {
        String sql = "select count(*) from organisation where (name = ? and section = ?) or insurer_number = ?"
                + " or municipality_code = ?";
        try (PreparedStatement query = prepared(sql, name, section, digits(insurer), digits(municipality));
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1) > 0;
        }
    }

    /** The organisation whose insurer this is. */
    public Optional<Long> idOf(InsurerNumber insurer) throws SQLException {
        try (PreparedStatement query =
                        prepared("select id from organisation where insurer_number = ?", digits(insurer));
                ResultSet row = query.executeQuery()) {
            return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
        }
    }

    /** One organisation; its capacities may be null. */
    public record Office(
            String name,
            String section,
            InsurerNumber insurer,
            MunicipalityCode municipality,
            String helpDesk,
            String openingHours,
            boolean demo) {}

    /** @return the id of the organisation */
    public long add(Office office) throws SQLException {
        long id = nextId();
        run(
                "insert into organisation (id, version, created_at, created_by, changed_at, changed_by, name, section,"
                        + " insurer_number, municipality_code, help_desk, opening_hours, active, demo)"
                        + " values (?, 1, ?, 0, ?, 0, ?, ?, ?, ?, ?, ?, true, ?)",
                id,
                now,
                now,
                office.name(),
                office.section(),
                digits(office.insurer()),
                digits(office.municipality()),
                office.helpDesk(),
                office.openingHours(),
                office.demo());
        return id;
    }

    /** One clerk with one role. */
    public record NewClerk(String loginName, String displayName, Role role, boolean demo) {}

    /** What is kept of a password; one with an end is good for one login before it. */
    public record Password(String hash, Instant endsAt) {}

    public void addClerk(long organisationId, NewClerk clerk, Password password) throws SQLException {
        long id = nextId();
        Instant endsAt = password.endsAt();
        run(
                "insert into clerk (id, version, created_at, created_by, changed_at, changed_by, organisation_id,"
                        + " login_name, display_name, password_hash, password_must_change, password_ends_at, demo)"
                        + " values (?, 1, ?, 0, ?, 0, ?, ?, ?, ?, ?, ?, ?)",
                id,
                now,
                now,
                organisationId,
                clerk.loginName(),
                clerk.displayName(),
                password.hash(),
                endsAt != null,
                Columns.utc(endsAt),
                clerk.demo());
        run(
                "insert into clerk_role (clerk_id, role) values (?, ?)",
                id,
                clerk.role().name());
    }

    /** Roles of a clerk that wait for a second person; {@code insurer} is null for an organisation that is none. */
    public record Waiting(long clerkId, String displayName, Set<Role> roles, boolean loginFinished, String insurer) {}

    /** Empty when nothing waits, when the clerk is blocked, or when name and login name are not one clerk's. */
    public Optional<Waiting> waiting(String organisation, String loginName) throws SQLException {
        String sql = "select c.id, c.display_name, c.waiting_roles, not c.password_must_change"
                + " and (c.demo or c.device_confirmed_at is not null), o.insurer_number from clerk c"
                + " join organisation o on o.id = c.organisation_id"
                + " where o.name = ? and c.login_name = ? and c.waiting_roles is not null"
                + " and c.disabled_at is null for update";
        try (PreparedStatement query = prepared(sql, organisation, loginName);
                ResultSet row = query.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            Set<Role> roles = Stream.of(row.getString(3).split(" ", -1))
                    .map(Role::valueOf)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
            Waiting found = new Waiting(row.getLong(1), row.getString(2), roles, row.getBoolean(4), row.getString(5));
            return row.next() ? Optional.empty() : Optional.of(found);
        }
    }

    public void confirm(Waiting waiting) throws SQLException {
        for (Role role : waiting.roles()) {
            run(
                    "insert into clerk_role (clerk_id, role) select ?, ? from dual where not exists (select 1 from"
                            + " clerk_role where clerk_id = ? and role = ?)",
                    waiting.clerkId(),
                    role.name(),
                    waiting.clerkId(),
                    role.name());
        }
        run(
                "update clerk set version = version + 1, changed_at = ?, changed_by = 0, waiting_roles = null,"
                        + " waiting_by = null, waiting_since = null, waiting_reason = null, unsettled_until = null, login_anew_until = null"
                        + " where id = ?",
                now,
                waiting.clerkId());
    }

    private long nextId() throws SQLException {
        run("update id_range set next_id = next_id + 1 where name = 'record'");
        try (PreparedStatement query = prepared("select next_id from id_range where name = 'record'");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String digits(InsurerNumber insurer) {
        return insurer == null ? null : insurer.digits();
    }

    private static String digits(MunicipalityCode municipality) {
        return municipality == null ? null : municipality.digits();
    }

    private void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(sql, values)) {
            statement.executeUpdate();
        }
    }

    private PreparedStatement prepared(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
