package shikaku.launcher;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.SplittableRandom;
import shikaku.roster.rule.RosterColumn;

/** 見本のカード: cards, registrations and electronic certificates in every state, in about the shares of 2026. */
final class DemoCards {

    private final SplittableRandom random;
    private final LocalDate day;

    DemoCards(SplittableRandom random, LocalDate day) {
        this.random = random;
        this.day = day;
    }

    void fill(DemoPeople.Member person, EnumMap<RosterColumn, String> row) {
        int dice = random.nextInt(1000);
        if (dice < 8) {
            if (random.nextBoolean()) {
                row.put(RosterColumn.NUMBER_MISSING, "1");
                row.put(RosterColumn.CARD_EXTRACTED_ON, DemoRosterFile.compact(day.minusDays(24)));
            }
            return;
        }
        row.put(RosterColumn.CARD_EXTRACTED_ON, DemoRosterFile.compact(day.minusDays(24)));
        int without = person.age() < 5 ? 450 : person.age() >= 85 ? 300 : 180;
        if (dice < without) {
            row.put(RosterColumn.CARD, "なし");
            row.put(RosterColumn.REGISTRATION, "未登録");
        } else if (dice < without + 4) {
            row.put(RosterColumn.CARD, "返納");
            row.put(RosterColumn.CARD_RETURNED, DemoRosterFile.compact(day.minusDays(25 + random.nextInt(200))));
            row.put(RosterColumn.REGISTRATION, random.nextBoolean() ? "登録済" : "解除済");
        } else {
            held(person, row);
        }
    }

    private void held(DemoPeople.Member person, EnumMap<RosterColumn, String> row) {
        row.put(RosterColumn.CARD, "保有");
        certificates(person, row);
        int dice = random.nextInt(1000);
        if (dice < 95) {
            row.put(RosterColumn.REGISTRATION, "未登録");
        } else if (dice < 100) {
            row.put(RosterColumn.REGISTRATION, "登録中");
        } else if (dice < 106) {
            row.put(RosterColumn.REGISTRATION, "解除済");
            row.put(RosterColumn.DEREGISTRATION_FILED, DemoRosterFile.compact(day.minusDays(90 + random.nextInt(300))));
            row.put(RosterColumn.DEREGISTERED, DemoRosterFile.compact(day.minusDays(30 + random.nextInt(50))));
        } else {
            row.put(RosterColumn.REGISTRATION, "登録済");
            if (dice < 109) {
                row.put(
                        RosterColumn.DEREGISTRATION_FILED,
                        DemoRosterFile.compact(day.minusDays(25 + random.nextInt(20))));
            }
            uses(person, row);
        }
    }

    /** Issued within the last five years to a birthday; a few lapsed, a few about to. */
    private void certificates(DemoPeople.Member person, EnumMap<RosterColumn, String> row) {
        int months = random.nextInt(100) < 4 ? -1 - random.nextInt(6) : random.nextInt(60);
        LocalDate month = day.plusMonths(months);
        int last = Math.min(person.birth().getDayOfMonth(), month.lengthOfMonth());
        row.put(RosterColumn.CERTIFICATE_EXPIRES, DemoRosterFile.compact(month.withDayOfMonth(last)));
        row.put(
                RosterColumn.CARD_EXPIRES,
                DemoRosterFile.compact(month.withDayOfMonth(last).plusYears(person.age() < 20 || months < 0 ? 0 : 5)));
    }

    private void uses(DemoPeople.Member person, EnumMap<RosterColumn, String> row) {
        if (person.age() >= 75) {
            int year = random.nextInt(100) < 35 ? random.nextInt(6) : 6 + random.nextInt(30);
            int quarter = year == 0 ? 0 : random.nextInt(Math.min(year, 9) + 1);
            row.put(RosterColumn.USES_12, String.valueOf(year));
            row.put(RosterColumn.USES_3, String.valueOf(quarter));
        }
    }
}
