package shikaku.launcher;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * 見本の世帯: households drawn so that all people together have Japan's ages (population estimates of October 2024, by five years,
 * in thousands). The same seed always draws the same people.
 */
final class DemoPeople {

    /** 0–4, 5–9 … 95 and over. */
    static final int[] JAPAN = {
        4000, 4700, 5200, 5500, 6200, 6500, 6400, 6900, 7600, 8900, 9700, 8500, 7600, 7200, 8600, 8100, 5800, 4000,
        2100, 700
    };

    /** One member; {@code relationship} as in the roster. */
    record Member(DemoNames.Name name, boolean man, LocalDate birth, int age, String relationship, boolean foreign) {}

    private final SplittableRandom random;
    private final DemoNames names;
    private final LocalDate day;
    private final long[] drawn = new long[JAPAN.length];
    private long people;

    DemoPeople(SplittableRandom random, LocalDate day) {
        this.random = random;
        this.names = new DemoNames(random);
        this.day = day;
    }

    /** The next household, its head first. */
    List<Member> household() {
        int age = headAge();
        boolean foreign = age < 75 && random.nextInt(1000) < 25;
        boolean man = random.nextInt(100) < (age < 75 ? 72 : 60);
        String family = foreign ? "" : names.family();
        List<Member> members = new ArrayList<>();
        members.add(member(family, foreign, man, age, "世帯主"));
        int shape = random.nextInt(100);
        boolean couple = shape < (age < 30 ? 18 : age < 60 ? 66 : age < 85 ? 60 : 30);
        if (couple) {
            int other = Math.max(19, age - 4 + random.nextInt(8) - (man ? 0 : -3));
            members.add(member(family, foreign, !man, other, man ? "妻" : "夫"));
        }
        children(members, family, foreign, man ? age - 2 : age, couple);
        if (age >= 35 && age < 62 && random.nextInt(100) < 8) {
            members.add(member(
                    family, foreign, random.nextInt(100) < 25, Math.min(102, age + 24 + random.nextInt(12)), "親"));
        }
        for (Member member : members) {
            drawn[Math.min(JAPAN.length - 1, member.age() / 5)]++;
            people++;
        }
        return members;
    }

    private void children(List<Member> members, String family, boolean foreign, int parent, boolean couple) {
        int chance = parent < 24 ? 0 : parent < 30 ? 35 : parent < 58 ? (couple ? 88 : 16) : parent < 85 ? 13 : 8;
        if (random.nextInt(100) >= chance) {
            return;
        }
        int count = parent >= 58 ? 1 : 1 + (random.nextInt(100) < 60 ? 1 : 0) + (random.nextInt(100) < 18 ? 1 : 0);
        for (int i = 0; i < count; i++) {
            int age = parent - 24 - random.nextInt(14);
            if (age >= 0 && (age < 24 || parent >= 58 || random.nextInt(100) < 45)) {
                members.add(member(family, foreign, random.nextBoolean(), age, "子"));
            }
        }
    }

    /** Draws heads so that what is still missing from Japan's ages is filled up. */
    private int headAge() {
        long whole = 0;
        for (int share : JAPAN) {
            whole += share;
        }
        double most = 0;
        double[] missing = new double[JAPAN.length];
        for (int band = 4; band < JAPAN.length; band++) {
            double wanted = (people + 200.0) * JAPAN[band] / whole;
            missing[band] = Math.max(0.02, wanted - drawn[band]);
            most += missing[band];
        }
        double at = random.nextDouble() * most;
        for (int band = 4; band < JAPAN.length; band++) {
            at -= missing[band];
            if (at < 0) {
                return band * 5 + random.nextInt(band == JAPAN.length - 1 ? 8 : 5);
            }
        }
        return 60;
    }

    private Member member(String family, boolean foreign, boolean man, int age, String relationship) {
        LocalDate birth = day.minusYears(age).minusDays(1 + random.nextInt(364));
        DemoNames.Name name = foreign ? names.foreign() : names.ofFamily(family, man, age);
        return new Member(name, man, birth, age, relationship, foreign);
    }
}
