package shikaku.launcher;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import shikaku.access.rule.Role;
import shikaku.access.service.PasswordHash;
import shikaku.access.service.Tokens;
import shikaku.access.store.OrganisationRows;
import shikaku.shared.store.Columns;
import shikaku.shared.time.BusinessClock;
import shikaku.shared.value.InsurerNumber;
import shikaku.shared.value.MunicipalityCode;

/**
 * 体験用の所属と利用者: three organisations with a user for each role. All rows say that they are of the demo; outside demo mode the
 * portal lets none of them in. Passwords come from a secret of the data folder, so that they stay the same as long as
 * the data do and nothing readable is stored.
 */
public final class DemoOrganisations {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final String MARK = "demo_seed";

    /** One office; capacities may be null. */
    private record Office(
            String key, String name, String section, String insurer, String municipality, String helpDesk) {}

    /** One user of an office. */
    private record User(String loginName, String displayName, Role role) {}

    private static final List<Office> OFFICES = List.of(
            new Office("sakurakita", "桜北市", "保険年金課", "00980011", "981010", "情報政策課（内線 2390）"),
            new Office("sakura", "桜県後期高齢者医療広域連合", "資格管理課", "39980016", null, "総務課（内線 105）"),
            new Office("mihon", "みほん健康保険組合", "適用課", "06980015", null, "システム係（内線 77）"));

    private static final List<User> EVERYWHERE = List.of(
            new User("tanto01", "見本 さくら", Role.INSURER_CLERK),
            new User("tanto02", "試験 一郎", Role.INSURER_CLERK),
            new User("kanri01", "例示 花子", Role.INSURER_SUPERVISOR),
            new User("hogo01", "仮名 静", Role.PROTECTION_OFFICER),
            new User("admin01", "架空 守", Role.SYSTEM_ADMIN),
            new User("kansa01", "想定 正", Role.AUDITOR));

    private static final User COUNTER = new User("mado01", "窓辺 ひかり", Role.COUNTER_CLERK);

    private final Connection connection;
    private final byte[] seed;
    private final LocalDateTime now;
    private final OrganisationRows rows;

    private DemoOrganisations(Connection connection, byte[] seed) {
        this.connection = connection;
        this.seed = seed.clone();
        Instant instant = new BusinessClock(null).instant();
        this.now = Columns.utc(instant);
        this.rows = new OrganisationRows(connection, instant);
    }

    /**
     * Makes what is missing, and everything anew when the seed is another one.
     *
     * @param owner a connection that may write the portal's tables; what it does not commit by itself the caller commits
     * @param seed at least 32 random bytes kept with the data
     */
    public static List<DemoLogin> create(Connection owner, byte[] seed) throws SQLException {
        return new DemoOrganisations(owner, seed).create();
    }

    private List<DemoLogin> create() throws SQLException {
        boolean known = text("SELECT setting_value FROM portal_setting WHERE name = ?", MARK)
                .filter(Tokens.hash(derived("mark", 31))::equals)
                .isPresent();
        List<DemoLogin> logins = new ArrayList<>();
        for (Office office : OFFICES) {
            long id = organisation(office);
            for (User user : EVERYWHERE) {
                logins.add(clerk(office, id, user, known));
            }
            if (office.municipality() != null) {
                logins.add(clerk(office, id, COUNTER, known));
            }
        }
        if (!known) {
            update("DELETE FROM portal_setting WHERE name = ?", MARK);
            update(
                    "INSERT INTO portal_setting (name, setting_value, changed_at, changed_by) VALUES (?, ?, ?, 0)",
                    MARK,
                    Tokens.hash(derived("mark", 31)),
                    now);
        }
        return List.copyOf(logins);
    }

    private long organisation(Office office) throws SQLException {
        Optional<Long> existing =
                id("SELECT id FROM organisation WHERE name = ? AND section = ?", office.name(), office.section());
        if (existing.isPresent()) {
            return existing.get();
        }
        return rows.add(new OrganisationRows.Office(
                office.name(),
                office.section(),
                InsurerNumber.of(office.insurer()),
                office.municipality() == null ? null : MunicipalityCode.of(office.municipality()),
                office.helpDesk(),
                "7:30〜21:00",
                true));
    }

    private DemoLogin clerk(Office office, long organisationId, User user, boolean known) throws SQLException {
        String password = password(office, user.loginName());
        Optional<Long> existing = id(
                "SELECT id FROM clerk WHERE organisation_id = ? AND login_name = ?", organisationId, user.loginName());
        if (existing.isEmpty()) {
            rows.addClerk(
                    organisationId,
                    new OrganisationRows.NewClerk(user.loginName(), user.displayName(), user.role(), true),
                    new OrganisationRows.Password(PasswordHash.of(password), null));
        } else if (!known) {
            update(
                    "UPDATE clerk SET password_hash = ?, version = version + 1 WHERE id = ? AND demo = TRUE",
                    PasswordHash.of(password),
                    existing.get());
        }
        return new DemoLogin(office.name(), user.loginName(), user.displayName(), List.of(user.role()), password);
    }

    private String password(Office office, String loginName) {
        return derived(office.key() + "/" + loginName, 12).replaceAll("(.{4})(?!$)", "$1-");
    }

    private String derived(String purpose, int length) {
        try {
            StringBuilder text = new StringBuilder();
            for (int block = 0; text.length() < length; block++) {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(seed, "HmacSHA256"));
                for (byte b : mac.doFinal((purpose + "#" + block).getBytes(StandardCharsets.UTF_8))) {
                    int value = b & 0xff;
                    if (value < 8 * LETTERS.length() && text.length() < length) {
                        text.append(LETTERS.charAt(value % LETTERS.length()));
                    }
                }
            }
            return text.toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<Long> id(String sql, Object... arguments) throws SQLException {
        return text(sql, arguments).map(Long::valueOf);
    }

    private Optional<String> text(String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepared(sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        }
    }

    private void update(String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepared(sql, arguments)) {
            statement.executeUpdate();
        }
    }

    private PreparedStatement prepared(String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }
}
