package shikaku.launcher;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import shikaku.access.rule.Role;
import shikaku.access.service.ConfirmRolesOnServer;
import shikaku.access.service.ConfirmRolesOnServer.Confirmed;
import shikaku.audit.service.RecordAudit.Outcome;
import shikaku.audit.service.RecordCommand;
import shikaku.shared.error.Rejected;
import shikaku.shared.page.Texts;
import shikaku.shared.store.DatabaseAccounts;
import shikaku.shared.time.BusinessClock;
import shikaku.shared.value.InsurerNumber;

/**
 * 役割確認のコマンド: {@code bin/confirm-roles 南桜市 tanto01}. Confirms roles of a clerk where the organisation has no second person. Ends
 * with 0 when they were confirmed, 2 when it was refused, 1 when something else is wrong.
 */
public final class ConfirmRolesCommand {

    private final JdbcTransactions transactions;
    private final PrintStream out;
    private final BusinessClock clock = new BusinessClock(null);

    public ConfirmRolesCommand(JdbcTransactions transactions, PrintStream out) {
        this.transactions = transactions;
        this.out = out;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length != 2) {
            out.println("使い方: bin/confirm-roles 所属名 利用者ID");
            out.println("Usage: bin/confirm-roles ORGANISATION LOGIN-NAME");
            System.exit(1);
        }
        Map<String, String> environment = System.getenv();
        if (!environment.containsKey("SHIKAKU_DB_URL")) {
            out.println("SHIKAKU_DB_URL がありません。 SHIKAKU_DB_URL is missing.");
            System.exit(1);
        }
        JdbcTransactions transactions = JdbcTransactions.to(
                environment.get("SHIKAKU_DB_URL"),
                DatabaseAccounts.of(environment).application());
        String who = ProcessHandle.current().info().user().orElse("コマンド");
        System.exit(new ConfirmRolesCommand(transactions, out).run(arguments[0], arguments[1], who) ? 0 : 2);
    }

    /** @return whether they were confirmed */
    public boolean run(String organisation, String loginName, String who) {
        AtomicReference<Confirmed> confirmed = new AtomicReference<>();
        Instant now = clock.instant();
        try {
            transactions.run(null, connection -> {
                Confirmed found = new ConfirmRolesOnServer(connection, now).of(organisation, loginName);
                confirmed.set(found);
                new RecordCommand(connection)
                        .add(
                                now,
                                new RecordCommand.Fact(
                                        found.insurer() == null ? null : InsurerNumber.of(found.insurer()),
                                        who,
                                        "役割を確認する（コマンド）",
                                        getClass().getSimpleName(),
                                        Outcome.DONE,
                                        null,
                                        0,
                                        "職員 " + found.clerkId() + " " + found.names()));
                return true;
            });
        } catch (Rejected refusal) {
            out.println(text(refusal.reason().messageKey()));
            return false;
        }
        out.println(
                Texts.text1(text("access.confirm.confirmed"), confirmed.get().displayName()) + "（"
                        + confirmed.get().roles().stream().map(Role::label).collect(Collectors.joining("、")) + "）");
        return true;
    }

    private static String text(String key) {
        return ResourceBundle.getBundle("shikaku.messages", Locale.ROOT).getString(key);
    }
}
