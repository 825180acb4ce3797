package shikaku.access.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shikaku.access.rule.RoleMatrix;
import shikaku.testing.Browser;
import shikaku.testing.Logins;
import shikaku.testing.PortalServer;
import shikaku.testing.TestServer;

@DisplayName("ログインの画面")
class AccessLoginBrowserIT {

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    @DisplayName("間違えると残りの回数を言い、正しければ今日の仕事が開く")
    void saysHowManyTriesAreLeft() {
        Logins.all();
        Page page = browser.open("access/login.xhtml");
        page.locator("#loginName").fill("tanto02");
        page.locator("#password").fill("wrong");
        page.locator("#password").press("Enter");
        assertThat(page.locator(".msg h2")).hasText("利用者IDまたはパスワードが違います");
        assertThat(page.locator(".msg p")).containsText("あと4回");
        assertThat(page.locator("#loginName")).hasValue("tanto02");
        assertThat(page.locator("#password")).hasValue("");
        browser.screenshot("access-login");
        browser.checkAccessibility();
        page.reload();
        assertThat(page.locator(".msg")).hasCount(0);
        browser.logIn(Logins.CITY, "tanto02");
        assertThat(page.locator("#logout")).isVisible();
    }

    @Test
    @DisplayName("SEC-S1, S4: ログインで番号が変わり、ログアウトした番号は使えない。戻るでも見えない")
    void changesTheSessionAndForgetsIt() throws Exception {
        Page page = browser.open("access/login.xhtml");
        page.navigate(address("desk/home.xhtml"));
        assertThat(page).hasURL(address("access/login.xhtml"));
        String before = cookie(page);
        browser.logIn(Logins.CITY, "tanto01");
        String inside = cookie(page);
        assertNotEquals(before, inside);
        assertEquals(401, status("api/session", before));
        assertEquals(200, status("api/session", inside));
        page.locator("#logout").click();
        assertThat(page.locator(".msg h2")).hasText("ログアウトしました");
        assertEquals(401, status("api/session", inside));
        page.goBack();
        assertThat(page).hasURL(address("access/login.xhtml"));
    }

    @Test
    @DisplayName("続けて2度送っても入れて、戻って送り直しても害がない")
    void survivesADoubleSubmitAndTheBackButton() {
        Page page = browser.open("access/login.xhtml");
        page.locator("#loginName").fill("tanto01");
        page.locator("#password").fill(Logins.of(Logins.CITY, "tanto01").password());
        page.locator("#login").dblclick();
        page.waitForURL("**/desk/home.xhtml");
        browser.open("desk/home.xhtml");
        assertThat(page.locator("#logout")).isVisible();
        browser.open("access/login.xhtml");
        assertThat(page).hasURL(address("desk/home.xhtml"));
    }

    @Test
    @DisplayName("SEC-S3, S7: 期限が過ぎたら理由を言い、入り直すと元の画面へ戻る")
    void comesBackAfterTheEndOfTheSession() throws SQLException {
        browser.logIn(Logins.CITY, "kanri01");
        Page page = browser.page();
        // The page that is left open looks at the session, too.
        page.navigate("about:blank");
        update(
                "UPDATE clerk_session s JOIN clerk c ON c.id = s.clerk_id SET s.last_act_at = s.last_act_at"
                        + " - INTERVAL 31 MINUTE WHERE c.login_name = ? AND s.ended_at IS NULL",
                "kanri01");
        page.navigate(address("desk/gaps.xhtml"));
        assertThat(page.locator("h1")).hasText("ログインの期限が過ぎました");
        browser.screenshot("access-expired");
        browser.checkAccessibility();
        page.locator("#again").click();
        assertThat(page.locator("#loginName")).hasValue("kanri01");
        page.locator("#password").fill(Logins.of(Logins.CITY, "kanri01").password());
        page.locator("#login").click();
        page.waitForURL("**/desk/gaps.xhtml");
    }

    @Test
    @DisplayName("SEC-S5: 停止された利用者は次の操作で外へ出る")
    void throwsADisabledClerkOut() throws SQLException {
        Page page = browser.logIn(Logins.KENPO, "tanto02");
        page.navigate("about:blank");
        String which = "UPDATE clerk c JOIN organisation o ON o.id = c.organisation_id SET c.disabled_at = ";
        String where = " WHERE o.name = ? AND c.login_name = 'tanto02'";
        update(which + "UTC_TIMESTAMP(6)" + where, Logins.KENPO);
        try {
            page.navigate(address("desk/home.xhtml"));
            assertThat(page).hasURL(address("access/expired.xhtml"));
        } finally {
            update(which + "NULL" + where, Logins.KENPO);
        }
    }

    @Test
    @DisplayName("SEC-A1: どの画面もログインなしでは開かない")
    void opensNoPageWithoutASession() throws Exception {
        List<String> open = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("webapp"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".xhtml")).toList()) {
                String page = Path.of("webapp").relativize(file).toString();
                HttpResponse<String> answer = get(page, null);
                boolean login = RoleMatrix.standard().isPublic("/" + page);
                if (!login && answer.statusCode() == 200) {
                    open.add(page);
                }
            }
        }
        assertEquals(List.of(), open);
    }

    @Test
    @DisplayName("SEC-T3: 役割のない画面は403、ない画面は404、他所からの送信は403")
    void closesWhatTheMatrixDoesNotOpen() throws Exception {
        browser.logIn(Logins.CITY, "mado01");
        String counter = cookie(browser.page());
        assertEquals(403, status("desk/gaps.xhtml", counter));
        assertEquals(404, status("desk/nowhere.xhtml", counter));
        HttpResponse<String> forged = HttpClient.newHttpClient()
                .send(
                        request("access/logout", counter)
                                .header("Sec-Fetch-Site", "cross-site")
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertEquals(403, forged.statusCode());
        assertEquals(200, status("api/session", counter));
    }

    @Test
    @DisplayName("SEC-S2: クッキーは HttpOnly と SameSite を持つ")
    void locksTheCookieDown() {
        Page page = browser.logIn(Logins.CITY, "tanto01");
        Cookie cookie = page.context().cookies().stream()
                .filter(found -> found.name.equals("shikaku"))
                .findFirst()
                .orElseThrow();
        assertTrue(cookie.httpOnly);
        assertEquals("LAX", String.valueOf(cookie.sameSite));
        assertEquals("/", cookie.path);
    }

    private static String address(String path) {
        return PortalServer.get().address().resolve(path).toString();
    }

    private static String cookie(Page page) {
        return page.context().cookies().stream()
                .filter(found -> found.name.equals("shikaku"))
                .map(found -> found.value)
                .findFirst()
                .orElseThrow();
    }

    private static int status(String path, String cookie) throws IOException, InterruptedException {
        return get(path, cookie).statusCode();
    }

    private static HttpResponse<String> get(String path, String cookie) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request(path, cookie).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path, String cookie) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(path)));
        return cookie == null ? request : request.header("Cookie", "shikaku=" + cookie);
    }

    private static void update(String sql, String argument) throws SQLException {
        try (Connection owner = TestServer.get().owner().getConnection();
                PreparedStatement statement = owner.prepareStatement(sql)) {
            statement.setString(1, argument);
            statement.executeUpdate();
        }
    }
}
