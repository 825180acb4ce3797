package shikaku.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import shikaku.shared.store.DatabaseAccounts;

/** 体験: organisations, users, insurers and people of a demo, on a migrated database. */
public final class Demo {

    /** The day the demo's facts are from; its business date begins there (SHIKAKU_DEMO_DATE). */
    public static final String FIRST_DAY = "2026-11-24";

    /** Makes the organisations and their users, or finds them; the same seed gives the same passwords. */
    public static List<DemoLogin> organisations(String url, DatabaseAccounts accounts, byte[] seed) {
        try (Connection owner = DatabaseServer.dataSource(url, accounts.owner()).getConnection()) {
            DemoInsurers.create(owner);
            return DemoOrganisations.create(owner, seed);
        } catch (SQLException e) {
            throw new StartFailure("見本の利用者を作れませんでした。", "The users of the demo could not be made.", e);
        }
    }

    /**
     * Draws so many people, takes them over like any other roster and issues what they hold; the same number gives the same
     * people.
     */
    public static void people(String url, DatabaseAccounts accounts, int people, LocalDate day) {
        people(JdbcTransactions.to(url, accounts.application()), people, day);
    }

    static void people(JdbcTransactions transactions, int people, LocalDate day) {
        DemoRoster.fill(transactions, people, day, new DemoDocuments(transactions, day)::issue);
    }

    private Demo() {}
}
