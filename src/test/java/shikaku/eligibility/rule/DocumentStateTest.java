package shikaku.eligibility.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static shikaku.eligibility.rule.Facts.kokuho;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("書類の状態")
class DocumentStateTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 8, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 7, 31);

    @ParameterizedTest(name = "{0}：{1} は {5}")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
            VAL-16 最初の日の前日,              2026-07-31, -,          -,          -,                FUTURE
            VAL-16 最初の日,                    2026-08-01, -,          -,          -,                LIVE
            VAL-16 最後の日,                    2027-07-31, -,          -,          -,                LIVE
            VAL-16 最後の日の翌日,              2027-08-01, -,          -,          -,                OVER
            VAL-07 喪失日の前日,                2026-11-30, 2026-12-01, -,          -,                LIVE
            VAL-07 喪失日（終わりの記録なし）,  2026-12-01, 2026-12-01, -,          -,                LOST_ELIGIBILITY
            VAL-07 喪失日（終わりの記録あり）,  2026-12-01, 2026-12-01, 2026-12-01, LOST_ELIGIBILITY, LOST_ELIGIBILITY
            VAL-07 期限が切れてから喪失,        2027-09-01, 2027-08-15, -,          -,                OVER
            VAL-07 交付の前の喪失,              2026-12-01, 2026-08-01, -,          -,                LIVE
            LIF-09 回収した日の前日,            2026-12-09, -,          2026-12-10, COLLECTED,        LIVE
            LIF-09 回収した日,                  2026-12-10, -,          2026-12-10, COLLECTED,        COLLECTED
            取消,                               2026-12-10, -,          2026-12-10, CANCELLED,        CANCELLED
            再交付,                             2026-12-10, -,          2026-12-10, REISSUED,         REISSUED
            理由の記録なし,                     2026-12-10, -,          2026-12-10, -,                ENDED
            始まる前に取り下げた,               2026-07-20, -,          2026-08-01, WITHDRAWN,        WITHDRAWN
            """)
    void tellsEachEndByItsOwnWord(
            String title, LocalDate day, LocalDate lostOn, LocalDate endedOn, EndReason why, DocumentState expected) {
        IssuedDocument document = new IssuedDocument(
                1, 2026, 12, FIRST, FIRST, LAST, Ground.NO_CARD, LegalBasis.EX_OFFICIO, null, endedOn, why, true);
        PersonFacts person = lostOn == null
                ? kokuho().build()
                : kokuho().enrolledBefore(LocalDate.of(2020, 4, 1), lostOn).build();
        assertEquals(expected, DocumentState.of(document, person, day), title);
    }

    @ParameterizedTest(name = "{0}：{1} は {4}")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
            VAL-07 最初の日の翌日に喪失、その前日, 2026-08-01, 2026-08-02, -,          LIVE
            VAL-07 最初の日の翌日に喪失,           2026-08-02, 2026-08-02, -,          LOST_ELIGIBILITY
            VAL-07 最初の日に喪失,                 2026-08-05, 2026-08-01, -,          LOST_ELIGIBILITY
            VAL-07 前日に喪失,                     2026-08-05, 2026-07-31, -,          LOST_ELIGIBILITY
            VAL-07 前日に喪失、始まる前,           2026-07-31, 2026-07-31, -,          LOST_ELIGIBILITY
            VAL-07 最初の日に喪失し同じ日に再加入, 2026-08-05, 2026-08-01, 2026-08-01, LIVE
            VAL-07 前に喪失し前日に再加入,         2026-08-05, 2026-07-20, 2026-07-31, LIVE
            VAL-07 前に喪失し翌日に再加入,         2026-08-05, 2026-07-20, 2026-08-02, LOST_ELIGIBILITY
            VAL-07 前に喪失し二か月後に再加入,     2026-10-01, 2026-07-20, 2026-10-01, LOST_ELIGIBILITY
            """)
    void whoLeftBeforeItsFirstDayHoldsNone(
            String title, LocalDate day, LocalDate lostOn, LocalDate backOn, DocumentState expected) {
        IssuedDocument document = new IssuedDocument(
                1, 2026, 12, FIRST, FIRST, LAST, Ground.NO_CARD, LegalBasis.EX_OFFICIO, null, null, null, true);
        LocalDate acquiredOn = LocalDate.of(2020, 4, 1);
        PersonFacts person = (backOn == null
                        ? kokuho().enrolled(acquiredOn, lostOn)
                        : kokuho().enrolledBefore(acquiredOn, lostOn).enrolled(backOn, null))
                .build()
                .with(document.held());
        assertEquals(expected, DocumentState.of(document, person, day), title);
        assertEquals(expected == DocumentState.LIVE, person.liveDocumentOn(day).isPresent(), title);
        boolean begins = expected != DocumentState.LOST_ELIGIBILITY || lostOn.isAfter(FIRST);
        assertEquals(begins, person.holdsOneBeginning(FIRST.minusDays(1), FIRST), title);
    }
}
