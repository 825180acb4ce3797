package shikaku.bench;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import javax.sql.DataSource;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.access.service.CallerIdentity;
import shikaku.desk.service.FindPeople;
import shikaku.insuredperson.rule.PersonView;
import shikaku.insuredperson.store.InsuredPersons;
import shikaku.launcher.DatabaseServer;
import shikaku.launcher.DemoInsurers;
import shikaku.launcher.ImportRoster;
import shikaku.launcher.JdbcTransactions;
import shikaku.roster.rule.RosterState;
import shikaku.shared.time.BusinessClock;
import shikaku.shared.time.Wareki;
import shikaku.testing.FixedClock;
import shikaku.testing.Maker;

/**
 * bin/bench search [people]: what the one search box costs, by kind of words: the first page of 50 people found, read, and decided
 * with what each can see a doctor today, as the page shows them. The kinds take turns, so that a busy moment meets them alike.
 */
public final class SearchBench {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final int ASKED = 300;
    /** Rounds before the measured ones: a portal of this size is not asked for the first time all day. */
    private static final int WARM = 40;

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    public static void main(String[] arguments) throws IOException {
        int people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_700_000;
        try (BenchDatabase database = new BenchDatabase("search")) {
            long began = System.nanoTime();
            Path file = BenchRoster.write(database.folder(), people, DAY);
            JdbcTransactions transactions =
                    new JdbcTransactions(DatabaseServer.dataSource(database.url(), database.accounts.application()));
            RosterState end = new ImportRoster(transactions, OUT).run(DemoInsurers.CITY, file, "bench", "", DAY);
            if (end != RosterState.APPLIED) {
                throw new IllegalStateException("The import ended as " + end);
            }
            OUT.printf(
                    "%,d people of one insurer drawn and imported in %.0f s%n",
                    people, (System.nanoTime() - began) / 1e9);
            DataSource application = DatabaseServer.dataSource(database.url(), database.accounts.application());
            EntityManager entityManager = Maker.entityManagers(application).createEntityManager();
            entityManager.getTransaction().begin();
            measure(entityManager, application);
            entityManager.getTransaction().rollback();
        }
    }

    private static void measure(EntityManager entityManager, DataSource application) {
        InsuredPersons persons = new InsuredPersons(entityManager);
        Maker maker = new Maker(entityManager, name -> application);
        maker.provide(
                Caller.class,
                Caller.of(CallerIdentity.clerk(
                        1, "bench", "計測", 1, "桜北市", DemoInsurers.CITY, null, EnumSet.of(Role.INSURER_CLERK))));
        maker.provide(BusinessClock.class, FixedClock.on(DAY.toString()));
        FindPeople find = maker.make(FindPeople.class);
        Map<String, Function<PersonView, String>> kinds = new LinkedHashMap<>();
        kinds.put("記号番号", person -> person.insuredNumber().number());
        kinds.put("番号の先頭4桁", person -> person.insuredNumber().number().substring(0, 4));
        kinds.put("カナ 姓と名の1字", person -> kana(person, 0, 99) + " " + kana(person, 1, 1));
        kinds.put("カナ 姓だけ", person -> kana(person, 0, 99));
        kinds.put("カナ 先頭1字", person -> kana(person, 0, 1));
        kinds.put(
                "生年月日", person -> Wareki.formatShort(person.birthDate().exact().orElseThrow()));
        kinds.put(
                "カナと生年月日",
                person -> kana(person, 0, 99) + " "
                        + Wareki.formatShort(person.birthDate().exact().orElseThrow()));
        kinds.put("氏名", PersonView::name);
        long highest = persons.highestId(DemoInsurers.CITY);
        SplittableRandom random = new SplittableRandom(7);
        OUT.println();
        OUT.println("| words | p50 ms | p95 ms | worst ms | hits (median) |");
        OUT.println("| --- | ---: | ---: | ---: | ---: |");
        Map<String, double[]> times = new LinkedHashMap<>();
        Map<String, int[]> hits = new LinkedHashMap<>();
        kinds.keySet().forEach(kind -> {
            times.put(kind, new double[ASKED]);
            hits.put(kind, new int[ASKED]);
        });
        for (int i = -WARM; i < ASKED; i++) {
            for (Map.Entry<String, Function<PersonView, String>> kind : kinds.entrySet()) {
                List<PersonView> some = persons.after(DemoInsurers.CITY, random.nextLong(highest), Long.MAX_VALUE, 1);
                String typed = kind.getValue()
                        .apply(
                                some.isEmpty()
                                        ? persons.after(DemoInsurers.CITY, 0, Long.MAX_VALUE, 1)
                                                .get(0)
                                        : some.get(0));
                long began = System.nanoTime();
                FindPeople.Found found = find.search(typed, false, 0, 50);
                double took = (System.nanoTime() - began) / 1e6;
                entityManager.clear();
                if (i >= 0) {
                    times.get(kind.getKey())[i] = took;
                    hits.get(kind.getKey())[i] = found.total();
                }
            }
        }
        for (String kind : kinds.keySet()) {
            double[] took = times.get(kind);
            int[] found = hits.get(kind);
            Arrays.sort(took);
            Arrays.sort(found);
            OUT.printf(
                    "| %s | %.1f | %.1f | %.1f | %d |%n",
                    kind, took[ASKED / 2], took[ASKED * 95 / 100], took[ASKED - 1], found[ASKED / 2]);
        }
    }

    private static String kana(PersonView person, int word, int letters) {
        String[] words = person.kana().split(" ", -1);
        String one = words[Math.min(word, words.length - 1)];
        return one.substring(0, Math.min(letters, one.length()));
    }

    private SearchBench() {}
}
