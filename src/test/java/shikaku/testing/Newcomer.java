package shikaku.testing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import shikaku.access.service.PasswordHash;

/** 初めて入る職員: a clerk of the city who is not of the demo, and so has every step of the login before him. */
public final class Newcomer {

    public static final long ID = 8_000_000_000_000_001L;
    public static final String FIRST = "first-password-of-test";
    private static final String NAME = "hajimete01";

    private Newcomer() {}

    public static void come() {
        Logins.all();
        leave();
        DemoCity.run(
                "INSERT INTO clerk (id, version, created_at, created_by, changed_at, changed_by, organisation_id, login_name,"
                        + " display_name, password_hash, password_must_change, demo) SELECT " + ID
                        + ", 1, UTC_TIMESTAMP(6), 0, UTC_TIMESTAMP(6), 0, MIN(id), '" + NAME + "', '見本 はじめ', '"
                        + PasswordHash.of(FIRST) + "', TRUE, FALSE FROM organisation WHERE name = '" + Logins.CITY
                        + "'");
        DemoCity.run("INSERT INTO clerk_role (clerk_id, role) VALUES (" + ID + ", 'INSURER_CLERK')");
    }

    public static void leave() {
        DemoCity.run("DELETE FROM clerk_session WHERE clerk_id = " + ID);
        DemoCity.run("DELETE FROM clerk_role WHERE clerk_id = " + ID);
        DemoCity.run("DELETE FROM clerk WHERE id = " + ID);
    }

    /** From the login page to the next step. */
    public static void enter(Page page, String password) {
        page.navigate(PortalServer.get().address().resolve("access/login.xhtml").toString());
        page.locator("#organisation")
                .selectOption(new SelectOption()
                        .setLabel(page.locator("#organisation option")
                                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(Logins.CITY))
                                .first()
                                .innerText()));
        page.locator("#loginName").fill(NAME);
        page.locator("#password").fill(password);
        page.locator("#login").click();
        page.waitForURL(url -> !url.endsWith("login.xhtml"));
    }

    public static void change(Page page, String from, String to) {
        page.locator("#current").fill(from);
        page.locator("#wanted").fill(to);
        page.locator("#again").fill(to);
        page.locator("#change").click();
    }
}
