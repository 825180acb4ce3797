package shikaku.roster.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterFileGuardTest {

    @ParameterizedTest(name = "{0} 抽出、{1} 抽出を使用中、{3} 人 → {2} 人、答えた差止め「{4}」")
    @CsvSource({
        "2026-11-23, , 100, 0, '', ok",
        "2026-11-23, 2026-11-22, 100, 100, '', ok",
        "2026-11-23, 2026-11-23, 100, 100, '', ok",
        "2026-11-22, 2026-11-23, 100, 100, '', OLDER_THAN_LOADED",
        "2026-11-22, 2026-11-23, 100, 100, FAR_FEWER_PEOPLE, OLDER_THAN_LOADED",
        "2026-11-22, 2026-11-23, 100, 100, OLDER_THAN_LOADED, ok",
        "2026-11-23, 2026-11-22, 80, 100, '', ok",
        "2026-11-23, 2026-11-22, 79, 100, '', FAR_FEWER_PEOPLE",
        "2026-11-23, 2026-11-22, 79, 100, FAR_FEWER_PEOPLE, ok",
        "2026-11-22, 2026-11-23, 79, 100, OLDER_THAN_LOADED, FAR_FEWER_PEOPLE"
    })
    void letsTimeAndPeopleGoOnlyForwards(
            LocalDate extractedOn, LocalDate loadedOn, int people, int before, String answered, String expected) {
        RosterFileGuard.Asked asked = new RosterFileGuard.Asked(
                new RosterFileGuard.Days(extractedOn, null),
                new RosterFileGuard.Days(loadedOn, null),
                people,
                before,
                new RosterFileGuard.Measures(false, false),
                answered(answered));

        assertEquals(expected, RosterFileGuard.refuses(asked).map(Enum::name).orElse("ok"));
    }

    @ParameterizedTest(name = "NDF-03 支援措置の項目 {0}、前回まで {1}、答えた差止め「{2}」")
    @CsvSource({
        "true,  true,  '', ok",
        "true,  false, '', ok",
        "false, false, '', ok",
        "false, true,  '', WITHOUT_MEASURES",
        "false, true,  WITHOUT_MEASURES, ok",
        "false, true,  FAR_FEWER_PEOPLE, WITHOUT_MEASURES"
    })
    void neverForgetsWhoIsUnderAMeasure(boolean delivered, boolean before, String answered, String expected) {
        RosterFileGuard.Days days = new RosterFileGuard.Days(LocalDate.of(2026, 11, 23), null);
        RosterFileGuard.Asked asked = new RosterFileGuard.Asked(
                days, days, 100, 100, new RosterFileGuard.Measures(delivered, before), answered(answered));

        assertEquals(expected, RosterFileGuard.refuses(asked).map(Enum::name).orElse("ok"));
    }

    @ParameterizedTest(name = "CMP-01 カード {0} 抽出、{1} 抽出を使用中、答えた差止め「{2}」")
    @CsvSource({
        "2026-10-30, 2026-10-31, '', OLDER_CARDS_THAN_LOADED",
        "2026-10-31, 2026-10-31, '', ok",
        "2026-11-01, 2026-10-31, '', ok",
        "2026-10-30, , '', ok",
        ", 2026-10-31, '', ok",
        "2026-10-30, 2026-10-31, OLDER_CARDS_THAN_LOADED, ok"
    })
    void letsCardFactsGoOnlyForwards(LocalDate cardsOn, LocalDate loadedOn, String answered, String expected) {
        LocalDate day = LocalDate.of(2026, 11, 23);
        RosterFileGuard.Asked asked = new RosterFileGuard.Asked(
                new RosterFileGuard.Days(day, cardsOn),
                new RosterFileGuard.Days(day, loadedOn),
                100,
                100,
                new RosterFileGuard.Measures(false, false),
                answered(answered));

        assertEquals(expected, RosterFileGuard.refuses(asked).map(Enum::name).orElse("ok"));
    }

    private static Set<RosterFileGuard.Refusal> answered(String refusal) {
        return refusal.isEmpty() ? Set.of() : Set.of(RosterFileGuard.Refusal.valueOf(refusal));
    }
}
