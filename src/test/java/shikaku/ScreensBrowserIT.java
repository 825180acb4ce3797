package shikaku;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import shikaku.access.rule.Role;
import shikaku.launcher.Demo;
import shikaku.launcher.DemoLogin;
import shikaku.launcher.DemoRoster;
import shikaku.testing.Beside;
import shikaku.testing.Browser;
import shikaku.testing.DemoCity;
import shikaku.testing.DemoCity.Person;
import shikaku.testing.Device;
import shikaku.testing.Logins;
import shikaku.testing.Newcomer;

/**
 * 画面の一覧: every page at the office's small screen, the main ones also at the large one and at 200 % zoom, kept in
 * {@code target/screenshots} to be looked at beside the design; {@code bin/screenshots} takes those of the README from there. No page may scroll sideways.
 */
@DisplayName("すべての画面を三つの大きさで")
class ScreensBrowserIT {

    /** Width, height, and what the size is called. */
    private record Size(int width, int height, String name) {}

    private static final List<Size> SIZES =
            List.of(new Size(1366, 768, "1366"), new Size(1920, 1080, "1920"), new Size(683, 900, "zoom"));

    /** Parts of a page that stand beside each other, and the menu beside the page. */
    private static final String BESIDE_EACH_OTHER =
            """
            () => [...document.querySelectorAll('.g, .body')]
              .filter(grid => getComputedStyle(grid).gridTemplateColumns.split(' ').length > 1
                || new Set([...grid.children].map(part => Math.round(part.getBoundingClientRect().left))).size > 1)
              .map(grid => grid.className)
            """;

    private static final String CUT_OFF =
            """
            () => [document.documentElement, ...document.querySelectorAll('.sec, .scr, .band')]
              .filter(part => part.scrollWidth > part.clientWidth || part.getBoundingClientRect().right > innerWidth)
              .map(part => part.tagName + ' ' + part.className)
            """;

    private static final String WITHOUT_BORDER =
            """
            () => [...document.querySelectorAll('.btn')].filter(button => button.getClientRects().length
                && (parseFloat(getComputedStyle(button).borderTopWidth) < 1
                  || getComputedStyle(button).borderTopColor === getComputedStyle(button).backgroundColor))
              .map(button => button.textContent.trim())
            """;

    @RegisterExtension
    final Browser browser = new Browser();

    @TempDir
    Path folder;

    /** Pages of webapp/ that were looked at, by all tests of this class together. */
    private static final Set<String> SEEN = new TreeSet<>();

    private static int walks;

    private final List<String> sideways = new ArrayList<>();

    /** A page nobody looked at would be found by nobody; what is still to be looked at is found in the sources. */
    @AfterAll
    static void everyPageWasLookedAt() throws IOException {
        long all = Stream.of(ScreensBrowserIT.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .count();
        if (walks < all) {
            return;
        }
        Path pages = Path.of("webapp");
        try (Stream<Path> files = Files.walk(pages)) {
            assertEquals(
                    files.filter(file -> file.toString().endsWith(".xhtml"))
                            .map(file -> pages.relativize(file).toString())
                            .filter(file -> !file.startsWith("WEB-INF"))
                            .collect(Collectors.toCollection(TreeSet::new)),
                    SEEN,
                    "pages, and pages with a picture");
        }
        Beside.mocks();
    }

    @AfterEach
    void walked() {
        walks++;
    }

    @Test
    @DisplayName("ログインの手順と、職員の管理の画面")
    void showsTheStepsOfTheLoginAndTheClerks() {
        Newcomer.come();
        try {
            Page page = browser.page();
            Newcomer.enter(page, Newcomer.FIRST);
            shoot("password");
            Newcomer.change(page, Newcomer.FIRST, "長くて新しいことば");
            assertThat(page.locator("#secret")).isVisible();
            shoot("enrol");
            page.locator("#code").fill(new Device(page.locator("#secret").innerText()).codeAt(Instant.now()));
            page.locator("#confirm").click();
            page.waitForURL("**/desk/home.xhtml");
            page.context().clearCookies();
            Newcomer.enter(page, "長くて新しいことば");
            shoot("code");
        } finally {
            Newcomer.leave();
        }
        again(Role.SYSTEM_ADMIN);
        show("access/clerks.xhtml", "clerks");
        String clerk = browser.page()
                .locator("#clerks tr:has-text('tanto01') a")
                .first()
                .getAttribute("href");
        show("access/add.xhtml", "prove");
        browser.page().locator("#password").fill(Logins.of(Role.SYSTEM_ADMIN).password());
        Browser.press(browser.page(), "F9");
        assertThat(browser.page().locator("#loginName")).isVisible();
        shoot("add");
        browser.open(clerk.substring(1));
        shoot("clerk");
        show("access/confirm.xhtml", "confirm");
        browser.page().context().clearCookies();
        DemoCity.run("RENAME TABLE clerk TO clerk_away");
        DemoCity.run("CREATE TABLE clerk LIKE clerk_away");
        try {
            show("access/setup.xhtml", "setup");
        } finally {
            DemoCity.run("DROP TABLE clerk");
            DemoCity.run("RENAME TABLE clerk_away TO clerk");
        }
        assertEquals(List.of(), sideways, "pages that scroll sideways");
    }

    @Test
    @DisplayName("毎日の仕事の画面")
    void showsTheClerksPages() throws IOException {
        Person person = DemoCity.uncovered("REGISTERED", "2026-09-14");
        Person neutral = DemoCity.uncovered("REGISTERED", "2029-05-05");
        DemoCity.protect(neutral);
        browser.open("access/login.xhtml");
        shootAllSizes("login");
        enter(Role.INSURER_CLERK);
        assertThat(browser.page().locator("#gaps .big"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(90_000));
        assertThat(browser.page().locator("#gaps"))
                .hasAttribute("data-live", "off", new LocatorAssertions.HasAttributeOptions().setTimeout(90_000));
        picture("desk/gaps.xhtml", "gaps");
        show("desk/gaplist.xhtml", "takeout");
        Browser.press(browser.page(), "Space");
        browser.page().locator("#password").fill(Logins.of(Role.INSURER_CLERK).password());
        Browser.press(browser.page(), "F9");
        browser.page().waitForURL("**/desk/gaplist.xhtml");
        picture("desk/gaplist.xhtml", "gaplist");
        search("サトウ");
        shootAllSizes("search");
        show("desk/search.xhtml", "search-empty");
        browser.open("desk/person.xhtml?person=" + person.id());
        shootAllSizes("person");
        show("desk/person.xhtml?person=" + person.id() + "&tab=enrolment", "person-enrolment");
        show("desk/person.xhtml?person=" + person.id() + "&tab=cards", "person-cards");
        browser.open("desk/person.xhtml?person=" + neutral.id());
        shootAllSizes("neutral");
        browser.open("eligibility/issue.xhtml?person=" + person.id());
        shootAllSizes("issue");
        issue(person);
        shootAllSizes("issued");
        show("desk/person.xhtml?person=" + person.id() + "&tab=documents", "person-documents");
        show("eligibility/issue.xhtml?person=" + person.id(), "issue-refused");
        show("roster/import.xhtml", "import");
        show("mailing/list.xhtml", "mailings");
        show("mailing/plan.xhtml", "mailing-plan");
        assertEquals(List.of(), sideways, "pages that scroll sideways");
    }

    @Test
    @DisplayName("取込の結果と一斉発送")
    void showsAnImportWithFaultsAndAMailing() throws IOException {
        enter(Role.INSURER_CLERK);
        String sound = Files.readString(
                DemoRoster.write(folder, Integer.getInteger("shikaku.people"), LocalDate.parse(Demo.FIRST_DAY))
                        .get(0));
        String faulty = sound.replaceFirst("\n20261123,00980011", "\n20261131,00980011")
                .replaceFirst("世帯主,,([^,]*),", "世帯主,,\uE1A3$1,");
        Page page = browser.open("roster/import.xhtml");
        page.locator("#file")
                .setInputFiles(
                        new FilePayload("meibo_20261123.csv", "text/csv", faulty.getBytes(StandardCharsets.UTF_8)));
        browser.pressPrimary();
        page.waitForURL(url -> url.contains("/roster/result.xhtml"));
        assertThat(page.locator(".msg.ng h2"))
                .containsText("1行も反映していません", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        shootAllSizes("import-result");
        browser.open("mailing/plan.xhtml");
        page.locator("#title").fill("令和8年度 11月の職権交付");
        page.locator("#targetOn").fill("R8.11.24");
        page.locator("#dueOn").fill("R8.12.4");
        Browser.press(page, "F9");
        page.waitForURL(url -> url.contains("/mailing/show.xhtml"));
        shootAllSizes("mailing-planned");
        browser.open("desk/home.xhtml");
        assertThat(page.locator("#gaps .big")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(90_000));
        assertThat(page.locator("#gaps"))
                .hasAttribute("data-live", "off", new LocatorAssertions.HasAttributeOptions().setTimeout(90_000));
        browser.open("desk/home.xhtml");
        assertThat(page.locator("#waiting")).containsText("発送の続き");
        shootAllSizes("home");
        assertEquals(List.of(), sideways, "pages that scroll sideways");
    }

    @Test
    @DisplayName("管理と監査の画面、断りの画面")
    void showsTheOtherRolesPagesAndTheErrorPages() {
        enter(Role.SYSTEM_ADMIN);
        show("access/date.xhtml", "date");
        show("insurer/setup.xhtml", "insurer-setup");
        show("insurer/profile.xhtml", "insurer-profile");
        show("insurer/policy.xhtml", "insurer-policy");
        show("insurer/seal.xhtml", "insurer-seal");
        show("roster/import.xhtml", "error-403");
        show("desk/nowhere.xhtml", "error-404");
        again(Role.AUDITOR);
        show("audit/list.xhtml", "audit");
        again(Role.PROTECTION_OFFICER);
        show("desk/home.xhtml", "home-officer");
        show("desk/handovers.xhtml", "handovers");
        again(Role.INSURER_SUPERVISOR);
        show("desk/openings.xhtml", "openings");
        again(Role.COUNTER_CLERK);
        show("desk/home.xhtml", "home-counter");
        again(Role.INSURER_CLERK);
        DemoCity.run("RENAME TABLE care_outlook TO care_outlook_away");
        try {
            show("desk/gaps.xhtml", "error-500");
        } finally {
            DemoCity.run("RENAME TABLE care_outlook_away TO care_outlook");
        }
        browser.expectTrouble("500");
        browser.page().context().clearCookies();
        browser.open("access/expired.xhtml");
        shoot("expired");
        browser.open("access/waiting.xhtml");
        shoot("waiting");
        assertEquals(List.of(), sideways, "pages that scroll sideways");
    }

    @Test
    @DisplayName("強制カラーでは枠と現在行が見え、印刷には本文だけが収まる")
    void isReadableInForcedColoursAndOnPaper() {
        Person person = DemoCity.uncovered("REGISTERED", "2026-09-14");
        enter(Role.INSURER_CLERK);
        Page page = browser.open("desk/person.xhtml?person=" + person.id());
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        assertEquals(List.of(), page.evaluate(WITHOUT_BORDER), "buttons one cannot see");
        assertNotEquals(
                page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor"),
                page.locator("#members tbody tr.on th").evaluate("cell => getComputedStyle(cell).backgroundColor"),
                "the current row looks like the others");
        assertEquals(
                1,
                page.locator(".tabs a")
                        .evaluateAll("tabs => new Set(tabs.filter(tab => tab.ariaCurrent"
                                + " !== 'page').map(tab => getComputedStyle(tab).borderBottomColor)"
                                + " .concat(getComputedStyle(document.body).backgroundColor)).size"),
                "tabs that look as if they were open");
        browser.screenshot("screen-person-forced-colours");
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setForcedColors(ForcedColors.NONE)
                .setMedia(Media.PRINT));
        page.setViewportSize(718, 1000);
        for (String absent : List.of(".head", ".nav", ".act", "#session")) {
            assertThat(page.locator(absent).first()).not().isVisible();
        }
        assertThat(page.locator("#decision")).isVisible();
        assertEquals(List.of(), page.evaluate(CUT_OFF), "cut off on paper");
        browser.screenshot("screen-person-print");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private void issue(Person person) {
        Page page = browser.open("eligibility/issue.xhtml?person=" + person.id());
        page.locator("input[name=visitor][value=SELF]").check();
        page.selectOption("#identity", "ONE_WITH_PHOTO");
        browser.settle();
        page.locator("#cardAsked").check();
        page.waitForDownload(() -> page.locator("#issue").click());
    }

    private void search(String text) {
        Page page = browser.open("desk/search.xhtml");
        page.locator("#find").fill(text);
        Browser.press(page, "Enter");
        page.waitForURL("**/desk/search.xhtml?s=*");
    }

    private void enter(Role role) {
        DemoLogin login = Logins.of(role);
        browser.logIn(login.organisation(), login.loginName());
    }

    private void again(Role role) {
        browser.page().context().clearCookies();
        enter(role);
    }

    private void show(String path, String name) {
        browser.open(path);
        shoot(name);
    }

    /** The small screen alone: long lists, whose width hangs on their rows. */
    private void picture(String path, String name) {
        browser.open(path);
        seen(browser.page());
        browser.checkAccessibility();
        browser.screenshot("screen-" + name + "-" + SIZES.get(0).name());
    }

    private static void seen(Page page) {
        String path = URI.create(page.url()).getPath().substring(1);
        if (page.locator(".login main.wide").count() == 0 || path.equals("access/expired.xhtml")) {
            SEEN.add(path);
        }
    }

    /** A picture at the small screen; at the others only the width is looked at. */
    private void shoot(String name) {
        look(name, false);
    }

    private void shootAllSizes(String name) {
        look(name, true);
    }

    private void look(String name, boolean allSizes) {
        Page page = browser.page();
        seen(page);
        browser.checkAccessibility();
        for (Size size : SIZES) {
            page.setViewportSize(size.width(), size.height());
            if (allSizes || size.equals(SIZES.get(0))) {
                browser.screenshot("screen-" + name + "-" + size.name());
            }
            if (size.name().equals("zoom")) {
                assertEquals(List.of(), page.evaluate(BESIDE_EACH_OTHER), name + ": not one column at 200 %");
            }
            Object wide = page.evaluate("() => document.documentElement.scrollWidth");
            if (!Integer.valueOf(size.width()).equals(wide)) {
                sideways.add(name + " at " + size.width() + ": " + wide);
            }
        }
        page.setViewportSize(SIZES.get(0).width(), SIZES.get(0).height());
    }
}
