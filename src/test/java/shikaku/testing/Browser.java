package shikaku.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import shikaku.launcher.DemoLogin;

/**
 * ブラウザ: a real Chromium on the running portal, with fresh cookies for each test. A test fails by itself when the browser refuses
 * something by the Content-Security-Policy, when a script fails, when the server answers 5xx, or when a page reaches for an outside
 * host.
 *
 * <pre>{@code
 * @RegisterExtension
 * final Browser browser = new Browser();
 *
 * @Test
 * void opensTheSearch() {
 *     browser.logIn("桜北市", "tanto01");
 *     Page page = browser.open("desk/search.xhtml");
 *     ...
 *     browser.screenshot("desk-search");
 *     browser.checkAccessibility();
 * }
 * }</pre>
 */
public final class Browser implements BeforeEachCallback, AfterEachCallback {

    private static final int WIDTH = 1366;
    private static final int HEIGHT = 900;

    private static com.microsoft.playwright.Browser chromium;

    private final List<String> troubles = new ArrayList<>();
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final Supplier<URI> server;
    private URI address;
    private Page page;

    /** On the running server of the suite. */
    public Browser() {
        this(() -> PortalServer.get().address());
    }

    /** On a server of the test's own. */
    public Browser(Supplier<URI> server) {
        this.server = server;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        address = server.get();
        troubles.clear();
        page = newVisitor();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            shoot("failed-" + context.getRequiredTestClass().getSimpleName() + "-"
                    + context.getRequiredTestMethod().getName());
        }
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        if (context.getExecutionException().isEmpty()) {
            assertEquals(List.of(), troubles, "what went wrong behind the page");
        }
    }

    private static synchronized com.microsoft.playwright.Browser chromium() {
        if (chromium == null) {
            // A password costs seconds on a busy machine.
            PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            chromium = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable())
                            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--lang=ja")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return chromium;
    }

    private static Path executable() {
        return Stream.of(
                        System.getenv().getOrDefault("SHIKAKU_CHROMIUM", ""),
                        // The same engine without the windows, menus and pages of a browser around it.
                        "/usr/bin/chromium-headless-shell",
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "No Chromium: install the package chromium-headless-shell or chromium, or name it with SHIKAKU_CHROMIUM"));
    }

    /** The page of this test. */
    public Page page() {
        return page;
    }

    /** Another person at another computer, at the same time. The first visitor's page stays {@link #page()}. */
    public Page newVisitor() {
        BrowserContext context = chromium()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setBaseURL(address.toString())
                        .setLocale("ja-JP")
                        .setTimezoneId("Asia/Tokyo")
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setViewportSize(WIDTH, HEIGHT));
        context.setDefaultTimeout(30_000);
        contexts.add(context);
        context.route(url -> !url.startsWith(address.toString()) && !url.startsWith("data:"), route -> {
            troubles.add("reached for an outside host: " + route.request().url());
            route.abort();
        });
        Page made = context.newPage();
        watch(made);
        return made;
    }

    private void watch(Page watched) {
        watched.onPageError(error -> troubles.add("script failed: " + error));
        watched.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")
                    || message.text().contains("Content-Security-Policy")) {
                troubles.add("refused by policy: " + message.text());
            }
        });
        watched.onResponse(this::look);
    }

    private void look(Response response) {
        if (response.status() >= 500) {
            troubles.add(response.status() + " from " + response.url());
        }
    }

    /** Says that the test wants to see such a trouble: it is taken from the list and must have been there. */
    public void expectTrouble(String part) {
        if (!troubles.removeIf(trouble -> trouble.contains(part))) {
            fail("Expected a trouble with " + part + " but saw " + troubles);
        }
    }

    /** Logs this test's visitor in as a user of the demo, for example {@code ("桜北市", "tanto01")}; ends at 今日の仕事. */
    public Page logIn(String organisation, String loginName) {
        return logIn(page, organisation, loginName);
    }

    /** Logs a visitor in. */
    public Page logIn(Page visitor, String organisation, String loginName) {
        DemoLogin login = Logins.of(organisation, loginName);
        visitor.navigate(address.resolve("access/login.xhtml").toString());
        visitor.locator("#organisation")
                .selectOption(new SelectOption()
                        .setLabel(visitor.locator("#organisation option")
                                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(organisation))
                                .textContent()));
        visitor.locator("#loginName").fill(login.loginName());
        visitor.locator("#password").fill(login.password());
        visitor.locator("#login").click();
        visitor.waitForURL("**/desk/home.xhtml");
        settle(visitor);
        return visitor;
    }

    /** Opens a page of the portal, for example {@code desk/search.xhtml}, and waits until it is at rest. */
    public Page open(String path) {
        page.navigate(address.resolve(path).toString());
        settle();
        return page;
    }

    /** Tab, until the focus is on such an element. */
    public void tabTo(String selector) {
        for (int tabs = 0; tabs < 120; tabs++) {
            if (Boolean.TRUE.equals(page.evaluate("wanted => document.activeElement.matches(wanted)", selector))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        fail("Tab does not lead to " + selector + " on " + page.url());
    }

    /** A key, once the page listens: before its script has run, a key is nobody's. */
    public static void press(Page page, String key) {
        settle(page);
        page.keyboard().press(key);
    }

    /** F9, and F9 again where the page asks first. */
    public void pressPrimary() {
        pressPrimary(page);
    }

    /** The same at another visitor's page. */
    public static void pressPrimary(Page page) {
        settle(page);
        page.keyboard().press("F9");
        if (page.locator("dialog[open]").count() > 0) {
            page.keyboard().press("F9");
        }
    }

    /** Waits until no ajax request of Faces or PrimeFaces is under way and the page is loaded. */
    public void settle() {
        settle(page);
    }

    public static void settle(Page page) {
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (!atRest(page)) {
            if (System.nanoTime() > deadline) {
                fail("The page " + page.url() + " does not come to rest");
            }
            page.waitForTimeout(20);
        }
    }

    private static boolean atRest(Page page) {
        try {
            page.waitForLoadState();
            return Boolean.TRUE.equals(
                    page.evaluate(
                            "() => document.readyState === 'complete'"
                                    + " && (!document.querySelector('script[src*=\"portal.js\"]')"
                                    + " || document.documentElement.dataset.ready === 'true')"
                                    + " && (typeof PrimeFaces === 'undefined' || !PrimeFaces.ajax || PrimeFaces.ajax.Queue.isEmpty())"));
        } catch (PlaywrightException e) {
            if (String.valueOf(e.getMessage()).contains("Execution context was destroyed")) {
                return false; // The page that was asked went away for the next one.
            }
            throw e;
        }
    }

    /** Keeps a picture of the page in {@code target/screenshots}, to be looked at beside its mock. */
    public void screenshot(String name) {
        settle();
        shoot(name);
    }

    /** The same of another visitor's page. */
    public void screenshot(Page other, String name) {
        settle(other);
        shoot(other, name);
    }

    private void shoot(String name) {
        shoot(page, name);
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
    }

    /** No finding of axe-core for WCAG 2.2 A and AA. */
    public void checkAccessibility() {
        settle();
        List<Rule> found = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations();
        assertEquals(
                List.of(),
                found.stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                + rule.getNodes().stream()
                                        .limit(3)
                                        .map(node -> String.valueOf(node.getHtml()))
                                        .collect(Collectors.joining(" | ")))
                        .toList(),
                "findings of axe on " + page.url());
    }
}
