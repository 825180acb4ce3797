package shikaku.eligibility.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static shikaku.eligibility.rule.Facts.kokuho;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import shikaku.eligibility.rule.CareAccessTimeline.Span;
import shikaku.registration.rule.CardFacts.CardState;
import shikaku.registration.rule.CardFacts.RegistrationState;

@DisplayName("いつまで何で受診できるか")
class CareAccessTimelineTest {

    private static final LocalDate TODAY = day("2026-11-24");

    static Stream<Arguments> rows() {
        return Stream.of(
                arguments(
                        "T04 LIF-11 満了から経過期間、そして空白",
                        kokuho().expires(day("2026-10-20")),
                        "CARD_IN_GRACE..2027-01-31 NOTHING..",
                        "2027-02-01"),
                arguments(
                        "T07 LIF-11 満了前",
                        kokuho().expires(day("2026-11-30")),
                        "CARD..2026-11-30 CARD_IN_GRACE..2027-02-28 NOTHING..",
                        "2027-03-01"),
                arguments(
                        "資格確認書があれば空白にならない",
                        kokuho().expires(day("2026-10-20")).holds(day("2026-11-24"), day("2027-07-31"), null, false),
                        "PAPER..2027-07-31 NOTHING..",
                        "2027-08-01"),
                arguments(
                        "回収した日から使えない",
                        kokuho().card(CardState.NONE)
                                .holds(day("2026-08-01"), day("2027-07-31"), day("2026-12-10"), false),
                        "PAPER..2026-12-09 NOTHING..",
                        "2026-12-10"),
                arguments("カードなし・書類なし", kokuho().card(CardState.NONE), "NOTHING..", "2026-11-24"),
                arguments("未登録", kokuho().registration(RegistrationState.NOT_REGISTERED), "NOTHING..", "2026-11-24"),
                arguments(
                        "NDF-13 自己情報提供不可はカードを止める",
                        kokuho().flags(false, true).expires(day("2029-05-05")),
                        "NOTHING..",
                        "2026-11-24"),
                arguments("NDF-13 不開示該当だけならカードが使える", kokuho().flags(true, false), "CARD..", ""),
                arguments(
                        "TV-054 解除の効力日まで使える",
                        kokuho().deregistered(day("2026-11-22"), null),
                        "CARD..2026-12-31 NOTHING..",
                        "2027-01-01"),
                arguments(
                        "解除済で効力日が先",
                        kokuho().registration(RegistrationState.DEREGISTERED)
                                .deregistered(day("2026-11-01"), day("2026-12-31")),
                        "CARD..2026-12-31 NOTHING..",
                        "2027-01-01"),
                arguments(
                        "T10 返納した日から使えない",
                        kokuho().returned(day("2026-12-01")),
                        "CARD..2026-11-30 NOTHING..",
                        "2026-12-01"),
                arguments("状態がわからない", kokuho().registration(RegistrationState.UNKNOWN), "UNKNOWN..", ""),
                arguments(
                        "喪失の日から対象外",
                        kokuho().enrolled(day("2024-04-01"), day("2026-12-01")),
                        "CARD..2026-11-30 NOT_INSURED..",
                        ""),
                arguments("取得の日から", kokuho().enrolled(day("2026-12-01"), null), "NOT_INSURED..2026-11-30 CARD..", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void tellsEverySpanUntilItChanges(String name, Facts facts, String spans, String uncovered) {
        CareAccessTimeline timeline = CareAccessTimeline.of(facts.build(), TODAY);
        assertEquals(
                spans,
                timeline.access().stream().map(CareAccessTimelineTest::text).collect(Collectors.joining(" ")),
                name);
        assertEquals(
                uncovered,
                timeline.access().stream()
                        .filter(span -> span.value() == CareAccessTimeline.Access.NOTHING)
                        .map(span -> span.firstDay().toString())
                        .findFirst()
                        .orElse(""),
                name);
        assertEquals(TODAY, timeline.access().get(0).firstDay());
        assertEquals(Optional.of(timeline.access().get(0)), Optional.of(timeline.accessSpanOn(TODAY)));
    }

    @Test
    @DisplayName("資格・カード・資格確認書の帯はそれぞれの区切りを持つ")
    void eachBandChangesOnItsOwnDays() {
        CareAccessTimeline timeline = CareAccessTimeline.of(
                kokuho().enrolled(day("2026-12-01"), day("2028-04-01"))
                        .returned(day("2027-02-01"))
                        .holds(day("2027-01-01"), day("2027-07-31"), null, false)
                        .build(),
                TODAY);
        assertEquals("false..2026-11-30 true..2028-03-31 false..", texts(timeline.enrolment()));
        assertEquals("FULL..2027-01-31 NONE..", texts(timeline.card()));
        assertEquals("false..2026-12-31 true..2027-07-31 false..", texts(timeline.paper()));
        assertEquals(
                "NOT_INSURED..2026-11-30 CARD..2027-01-31 PAPER..2027-07-31 NOTHING..2028-03-31 NOT_INSURED..",
                texts(timeline.access()));
        assertEquals(
                CareAccessTimeline.Access.PAPER,
                timeline.accessSpanOn(day("2027-02-01")).value());
        assertEquals(
                CareAccessTimeline.Access.CARD,
                timeline.accessSpanOn(day("2027-01-31")).value());
        assertEquals(
                CareAccessTimeline.Access.NOT_INSURED,
                timeline.accessSpanOn(day("2030-01-01")).value());
    }

    private static String texts(List<? extends Span<?>> spans) {
        return spans.stream().map(CareAccessTimelineTest::text).collect(Collectors.joining(" "));
    }

    private static String text(Span<?> span) {
        return span.value() + ".." + (span.lastDay() == null ? "" : span.lastDay());
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
