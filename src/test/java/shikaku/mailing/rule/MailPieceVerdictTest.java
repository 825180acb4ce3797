package shikaku.mailing.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailPieceVerdictTest {

    private static final LocalDate DISPATCH_BY = LocalDate.of(2026, 12, 18);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            textBlock =
                    """
            MML-08,  そのまま印刷できる,     false,      false,    DUE,     2027-07-31, 2027-07-31, ,         ,            RESOLVED,        READY,    .
            MML-08,  判定のときは住所を見ない, false,    false,    DUE,     2027-07-31, ,           ,         ,            NOT_ASKED,       READY,    .
            DPR-04,  担当者扱いになった,     true,       false,    DUE,     2027-07-31, 2027-07-31, U+2B740,  ,            RESOLVED,        OFFICERS, .
            DPR-04,  担当者扱いは対象外でも移す, true,   false,    NOT_DUE, ,           ,           ,         ,            NOT_ASKED,       OFFICERS, .
            DPR-04,  担当者の便では判定する, true,       true,     DUE,     2027-07-31, 2027-07-31, ,         ,            RESOLVED,        READY,    .
            DPR-04,  担当者の便も住所なしは保留, true,   true,     DUE,     2027-07-31, 2027-07-31, ,         ,            NO_SAFE_ADDRESS, HELD,     NO_SAFE_ADDRESS
            MML-08,  対象でなくなった,       false,      false,    NOT_DUE, ,           2027-07-31, ,         ,            NOT_ASKED,       EXCLUDED, NO_LONGER_DUE
            MML-08,  事実が足りない,         false,      false,    UNKNOWN, ,           ,           ,         ,            NOT_ASKED,       HELD,     FACTS_MISSING
            CMP-01,  最新の名簿にいない,     false,      false,    NOT_IN_ROSTER, ,     2027-07-31, ,         ,            NOT_ASKED,       HELD,     NOT_IN_ROSTER
            MML-06,  差出期限の前日に切れる, false,      false,    DUE,     2026-12-17, ,           ,         ,            NOT_ASKED,       HELD,     ENDS_BEFORE_DISPATCH
            MML-06,  差出期限の日まで使える, false,      false,    DUE,     2026-12-18, ,           ,         ,            NOT_ASKED,       READY,    .
            MML-06,  差出期限の翌日まで使える, false,    false,    DUE,     2026-12-19, ,           ,         ,            NOT_ASKED,       READY,    .
            MML-08,  有効期限が変わった,     false,      false,    DUE,     2027-07-30, 2027-07-31, ,         ,            RESOLVED,        HELD,     DECISION_CHANGED
            CHR-03,  文字が出せない,         false,      false,    DUE,     2027-07-31, 2027-07-31, U+2B740,  ,            RESOLVED,        HELD,     GLYPH_MISSING
            CHR-06,  文字が先で次に長さ,     false,      false,    DUE,     2027-07-31, 2027-07-31, U+2B740,  name 3.1mm,  RESOLVED,        HELD,     GLYPH_MISSING
            CHR-06,  欄に入らない,           false,      false,    DUE,     2027-07-31, 2027-07-31, ,         name 3.1mm,  RESOLVED,        HELD,     FIELD_TOO_LONG
            MML-01,  住所がない,             false,      false,    DUE,     2027-07-31, 2027-07-31, ,         ,            NO_ADDRESS,      HELD,     NO_ADDRESS
            """)
    void theFirstReasonThatAppliesDecides(
            String rules,
            String name,
            boolean restricted,
            boolean officers,
            DueAnswer.Due due,
            LocalDate lastDay,
            LocalDate decided,
            String glyphs,
            String flags,
            MailPieceVerdict.Delivery delivery,
            MailPieceVerdict.Outcome outcome,
            String reason) {
        MailPieceVerdict.Verdict verdict = MailPieceVerdict.of(new MailPieceVerdict.Facts(
                restricted,
                officers,
                new DueAnswer(due, "ground", List.of(), DISPATCH_BY, lastDay),
                decided == null ? null : new MailPieceVerdict.Decided("ground", decided),
                DISPATCH_BY,
                glyphs == null ? List.of() : List.of(glyphs),
                flags == null ? List.of() : List.of(flags),
                delivery));
        assertEquals(outcome, verdict.outcome());
        assertEquals(reason, verdict.reason() == null ? "." : verdict.reason().name());
        if (verdict.reason() != null) {
            assertEquals(verdict.outcome().name(), verdict.reason().outcome().name());
        }
    }

    @Test
    void aDetailThatIsTooLongIsCutAndSaysHowManyMore() {
        List<String> glyphs =
                IntStream.range(0, 26).mapToObj(i -> "U+2B7%02X".formatted(i)).toList();
        String detail = MailPieceVerdict.of(new MailPieceVerdict.Facts(
                        false,
                        false,
                        new DueAnswer(DueAnswer.Due.DUE, "ground", List.of(), DISPATCH_BY, DISPATCH_BY),
                        null,
                        DISPATCH_BY,
                        glyphs,
                        List.of(),
                        MailPieceVerdict.Delivery.RESOLVED))
                .detail();
        assertTrue(detail.length() <= 200, detail);
        assertTrue(detail.startsWith("U+2B700 U+2B701 ") && detail.endsWith(" …ほか2"), detail);
    }

    @ParameterizedTest
    @CsvSource({"GLYPH_MISSING, U+2B740 U+3400", "FIELD_TOO_LONG, 氏名 3.1mm、住所 12.0mm"})
    void theDetailTellsTheClerkWhatToCorrect(MailPieceReason reason, String detail) {
        boolean glyphs = reason == MailPieceReason.GLYPH_MISSING;
        MailPieceVerdict.Verdict verdict = MailPieceVerdict.of(new MailPieceVerdict.Facts(
                false,
                false,
                new DueAnswer(DueAnswer.Due.DUE, "ground", List.of(), DISPATCH_BY, DISPATCH_BY),
                null,
                DISPATCH_BY,
                glyphs ? List.of("U+2B740", "U+3400") : List.of(),
                glyphs ? List.of() : List.of("氏名 3.1mm", "住所 12.0mm"),
                MailPieceVerdict.Delivery.RESOLVED));
        assertEquals(detail, verdict.detail());
    }
}
