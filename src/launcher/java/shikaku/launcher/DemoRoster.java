package shikaku.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import shikaku.roster.rule.RosterState;
import shikaku.shared.store.DatabaseAccounts;
import shikaku.shared.value.InsurerNumber;

/**
 * 見本の名簿: draws households, writes the rosters of the three demo insurers and takes them over like any other file. People under
 * 75 belong to the city or to the health insurance society, those from 75 on to the wide-area union.
 */
public final class DemoRoster {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    public static void fill(String jdbcUrl, DatabaseAccounts accounts, int people, LocalDate day) {
        fill(JdbcTransactions.to(jdbcUrl, accounts.application()), people, day, (insurer, file) -> {});
    }

    /** @param taken is given each insurer's file after it was taken over, and before it is thrown away */
    static void fill(JdbcTransactions transactions, int people, LocalDate day, BiConsumer<InsurerNumber, Path> taken) {
        Path folder = temporary();
        try {
            List<Path> files = write(folder, people, day);
            for (Path file : files) {
                InsurerNumber insurer =
                        InsurerNumber.of(file.getFileName().toString().replaceAll("[^0-9]", ""));
                RosterState end = new ImportRoster(transactions, OUT).run(insurer, file, "見本データ", "", day);
                if (end != RosterState.APPLIED) {
                    throw new StartFailure("見本の名簿を取り込めませんでした。", "The demo roster was not taken over: " + end);
                }
                taken.accept(insurer, file);
            }
        } finally {
            remove(folder);
        }
    }

    /** Writes the three files, streamed household by household. */
    public static List<Path> write(Path folder, int people, LocalDate day) {
        SplittableRandom random = new SplittableRandom(20241202);
        DemoPeople households = new DemoPeople(random.split(), day);
        SplittableRandom facts = random.split();
        try (DemoRosterFile city = new DemoRosterFile(DemoInsurers.CITY, day, facts, folder);
                DemoRosterFile elderly = new DemoRosterFile(DemoInsurers.ELDERLY, day, facts, folder);
                DemoRosterFile society = new DemoRosterFile(DemoInsurers.SOCIETY, day, facts, folder)) {
            int household = 0;
            while (city.people() + elderly.people() + society.people() < people) {
                household++;
                List<DemoPeople.Member> members = households.household();
                int room = people - city.people() - elderly.people() - society.people();
                members = members.subList(0, Math.min(room, members.size()));
                // Employees' insurance takes families of working age; everybody over 65 is with the city.
                boolean employed = members.get(0).age() < 65 && facts.nextInt(100) < 42;
                one(employed ? society : city, elderly, members, household);
            }
            return List.of(city.path(), elderly.path(), society.path());
        }
    }

    private static void one(
            DemoRosterFile young, DemoRosterFile elderly, List<DemoPeople.Member> members, int household) {
        DemoRosterFile.Home home = young.home(false);
        boolean city = young.isCity();
        DemoPeople.Member head = members.get(0);
        String headName = head.name().written();
        String number = String.valueOf(1_000_000 + household);
        int branch = 0;
        for (int i = 0; i < members.size(); i++) {
            DemoPeople.Member member = members.get(i);
            if (member.age() >= 75) {
                String body = "%07d".formatted(elderly.people() + 1_000_001);
                String own = body + InsurerNumber.checkDigitOf(body);
                elderly.write(member, new DemoRosterFile.Numbers("", own, "", ""), "本人", "", home);
                continue;
            }
            branch++;
            String relationship = i == 0 ? city ? "世帯主" : "本人" : member.relationship();
            DemoRosterFile.Numbers numbers =
                    new DemoRosterFile.Numbers(city ? "桜北" : "1015", number, "0" + branch, city ? "000" + number : "");
            young.write(member, numbers, relationship, i == 0 || head.age() < 75 ? "" : headName, home);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("shikaku-demo");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DemoRoster() {}
}
