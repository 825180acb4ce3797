package shikaku.testing;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import shikaku.access.rule.Role;
import shikaku.launcher.DemoLogin;
import shikaku.launcher.DemoOrganisations;

/** テストの利用者: the demo's organisations and users in the test database, with known passwords. They need demo mode. */
public final class Logins {

    public static final String CITY = "桜北市";
    public static final String KOUKI = "桜県後期高齢者医療広域連合";
    public static final String KENPO = "みほん健康保険組合";

    private static final byte[] SEED = "only for tests, only for tests!!".getBytes(StandardCharsets.US_ASCII);

    private Logins() {}

    /** Everybody; made where missing. */
    public static synchronized List<DemoLogin> all() {
        try (Connection owner = TestServer.get().owner().getConnection()) {
            return DemoOrganisations.create(owner, SEED);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The city's first user with the role. */
    public static DemoLogin of(Role role) {
        return all().stream()
                .filter(login -> login.organisation().equals(CITY))
                .filter(login -> login.roles().contains(role))
                .findFirst()
                .orElseThrow();
    }

    public static DemoLogin of(String organisation, String loginName) {
        return all().stream()
                .filter(login -> login.organisation().equals(organisation))
                .filter(login -> login.loginName().equals(loginName))
                .findFirst()
                .orElseThrow();
    }
}
