package shikaku.testing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import shikaku.launcher.DemoInsurers;
import shikaku.launcher.DemoLogin;
import shikaku.launcher.DemoOrganisations;
import shikaku.launcher.DemoRoster;

/** 見本の入ったポータル for browser tests: the demo's organisations, insurers and a small roster, made once a test process. */
public final class DemoPortal {

    /** Few enough to be made in seconds, enough for every kind of person. */
    public static final int PEOPLE = 3_000;

    public static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final byte[] SEED = "the seed of browser tests, 32 b.".getBytes(StandardCharsets.UTF_8);

    private static List<DemoLogin> logins;

    private DemoPortal() {}

    /** Makes the demo data unless they are there. */
    public static synchronized List<DemoLogin> filled() {
        if (logins == null) {
            TestServer server = TestServer.get();
            try (Connection owner = server.owner().getConnection();
                    Connection application = server.application().getConnection()) {
                logins = DemoOrganisations.create(owner, SEED);
                DemoInsurers.create(application);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            DemoRoster.fill(server.url(), server.accounts(), PEOPLE, DAY);
        }
        return logins;
    }

    /** Logs in through the login page. */
    public static void logIn(Page page, String organisation, String loginName) {
        DemoLogin login = filled().stream()
                .filter(one -> one.organisation().startsWith(organisation)
                        && one.loginName().equals(loginName))
                .findFirst()
                .orElseThrow();
        page.navigate("access/login.xhtml");
        String option = page.locator("#organisation option").allTextContents().stream()
                .filter(label -> label.startsWith(organisation))
                .findFirst()
                .orElseThrow();
        page.locator("#organisation").selectOption(option);
        page.locator("#loginName").fill(loginName);
        page.locator("#password").fill(login.password());
        page.locator("#login").click();
        page.waitForURL(url -> !url.contains("/access/login"));
        page.waitForLoadState(LoadState.LOAD);
    }
}
