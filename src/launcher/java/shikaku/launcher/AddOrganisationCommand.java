package shikaku.launcher;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import shikaku.access.service.AddOrganisation;
import shikaku.access.service.AddOrganisation.Added;
import shikaku.access.service.AddOrganisation.Command;
import shikaku.audit.service.RecordAudit.Outcome;
import shikaku.audit.service.RecordCommand;
import shikaku.shared.error.Rejected;
import shikaku.shared.page.Texts;
import shikaku.shared.store.DatabaseAccounts;
import shikaku.shared.time.BusinessClock;
import shikaku.shared.value.InsurerNumber;
import shikaku.shared.value.MunicipalityCode;

/**
 * 所属追加のコマンド: {@code bin/add-organisation 南桜市 admin01 '見本 守' --insurer 980029}. Adds an organisation and its first
 * システム管理者 and prints the first password once. Ends with 0 when it was added, 2 when it was refused, 1 when something else is wrong.
 */
public final class AddOrganisationCommand {

    private static final Set<String> OPTIONS = Set.of("--section", "--insurer", "--municipality");

    private final JdbcTransactions transactions;
    private final PrintStream out;
    private final BusinessClock clock = new BusinessClock(null);

    public AddOrganisationCommand(JdbcTransactions transactions, PrintStream out) {
        this.transactions = transactions;
        this.out = out;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Optional<Command> command = read(arguments);
        if (command.isEmpty()) {
            out.println(
                    "使い方: bin/add-organisation 所属名 利用者ID 氏名 [--section 課] [--insurer 保険者番号] [--municipality 団体コード]");
            out.println("Usage: bin/add-organisation NAME LOGIN-NAME PERSON [--section TEXT] [--insurer NUMBER]"
                    + " [--municipality CODE]");
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
        boolean added = new AddOrganisationCommand(transactions, out)
                .run(command.orElseThrow(), who)
                .isPresent();
        System.exit(added ? 0 : 2);
    }

    /** Empty when it is no command: a number with a wrong check digit is none either. */
    static Optional<Command> read(String... arguments) {
        Map<String, String> options = new HashMap<>();
        boolean shaped = arguments.length >= 3 && arguments.length % 2 == 1;
        for (int i = 3; shaped && i < arguments.length; i += 2) {
            shaped = OPTIONS.contains(arguments[i]) && options.put(arguments[i], arguments[i + 1]) == null;
        }
        if (!shaped
                || List.of(arguments).subList(0, 3).stream().anyMatch(text -> text.startsWith("--"))
                || (options.containsKey("--insurer")
                        && InsurerNumber.problemOf(options.get("--insurer")).isPresent())
                || (options.containsKey("--municipality")
                        && MunicipalityCode.problemOf(options.get("--municipality"))
                                .isPresent())) {
            return Optional.empty();
        }
        return Optional.of(new Command(
                arguments[0].strip(),
                options.getOrDefault("--section", "").strip(),
                options.containsKey("--insurer") ? InsurerNumber.of(options.get("--insurer")) : null,
                options.containsKey("--municipality") ? MunicipalityCode.of(options.get("--municipality")) : null,
                arguments[1].strip(),
                arguments[2].strip()));
    }

    /** @return what was added; empty when it was refused */
    public Optional<Added> run(Command command, String who) {
        AtomicReference<Added> added = new AtomicReference<>();
        Instant now = clock.instant();
        try {
            transactions.run(command.insurer(), connection -> {
                added.set(new AddOrganisation(connection, now).with(command));
                new RecordCommand(connection)
                        .add(
                                now,
                                new RecordCommand.Fact(
                                        command.insurer(),
                                        who,
                                        "所属を加える（コマンド）",
                                        getClass().getSimpleName(),
                                        Outcome.DONE,
                                        null,
                                        0,
                                        ""));
                return true;
            });
        } catch (Rejected refusal) {
            out.println(text(refusal.reason().messageKey()));
            return Optional.empty();
        }
        out.println(Texts.text2(text("access.command.added"), command.name(), command.loginName()));
        out.println(Texts.text2(
                text("access.command.password"),
                added.get().firstPassword(),
                Texts.moment(added.get().endsAt())));
        return Optional.of(added.get());
    }

    private static String text(String key) {
        return ResourceBundle.getBundle("shikaku.messages", Locale.ROOT).getString(key);
    }
}
