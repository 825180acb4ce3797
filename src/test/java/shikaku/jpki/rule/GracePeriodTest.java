package shikaku.jpki.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("電子証明書の更新と猶予（CRT-03〜11）")
class GracePeriodTest {

    @ParameterizedTest(name = "{0}: {1}満了 → {2}まで、交付は{3}から、{4}は{5}")
    @CsvSource(
            textBlock =
                    """
            TV-010 CRT-08 CRT-10, 2026-08-15, 2026-11-30, 2026-11-01, 2026-11-22, ELIGIBILITY_ONLY
            TV-011 CRT-08,        2026-11-30, 2027-02-28, 2027-02-01, 2026-11-22, FULL
            TV-012 CRT-08,        2027-02-28, 2027-05-31, 2027-05-01, 2026-11-22, FULL
            TV-013 CRT-08 閏年,   2023-11-20, 2024-02-29, 2024-02-01, 2026-11-22, NONE
            TV-014 CRT-11 前日,   2026-08-31, 2026-11-30, 2026-11-01, 2026-11-30, ELIGIBILITY_ONLY
            TV-014 CRT-11 翌日,   2026-08-31, 2026-11-30, 2026-11-01, 2026-12-01, NONE
            TV-015 CRT-08,        2026-07-31, 2026-10-31, 2026-10-01, 2026-11-22, NONE
            CRT-08a 満了当日,     2026-11-22, 2027-02-28, 2027-02-01, 2026-11-22, FULL
            CRT-08a 満了翌日,     2026-11-22, 2027-02-28, 2027-02-01, 2026-11-23, ELIGIBILITY_ONLY
            """)
    void runsToTheEndOfTheThirdMonth(
            String name, LocalDate expiry, LocalDate last, LocalDate due, LocalDate on, GracePeriod.Usability state) {
        GracePeriod grace = GracePeriod.after(expiry);
        assertEquals(last, grace.lastDay(), name);
        assertEquals(due, grace.paperDueOn(2), name);
        assertEquals(state, grace.on(on), name);
    }

    @ParameterizedTest(name = "CRT-10 {0}満了、{1}か月後 → {2}から")
    @CsvSource({
        "2026-08-01, 0, 2026-09-01",
        "2026-08-31, 0, 2026-09-01",
        "2026-08-31, 1, 2026-10-01",
        "2026-08-31, 2, 2026-11-01",
        "2026-12-31, 0, 2027-01-01"
    })
    void thePaperIsDueInTheMonthTheInsurerChose(LocalDate expiry, int months, LocalDate due) {
        assertEquals(due, GracePeriod.after(expiry).paperDueOn(months));
    }

    @ParameterizedTest(name = "{0}: {1}満了 → {2}から更新できる")
    @CsvSource(
            textBlock =
                    """
            TV-001 CRT-06 CRT-09, 2026-11-30, 2026-08-31
            TV-002 CRT-06, 2023-07-07, 2023-04-08
            TV-003 CRT-06, 2023-05-28, 2023-03-01
            TV-004 CRT-06, 2023-11-20, 2023-08-21
            TV-005 CRT-06, 2026-06-15, 2026-03-16
            TV-006 CRT-06, 2026-12-31, 2026-10-01
            TV-007 CRT-06, 2027-05-31, 2027-03-01
            TV-008 CRT-06, 2027-02-21, 2026-11-22
            TV-009 CRT-06, 2027-02-22, 2026-11-23
            """)
    void renewalOpensWithLessThanThreeMonthsLeft(String name, LocalDate expiry, LocalDate opens) {
        RenewalWindow window = RenewalWindow.before(expiry);
        assertEquals(opens, window.firstDay(), name);
        assertEquals(false, window.open(opens.minusDays(1)), name);
        assertEquals(true, window.open(opens), name);
        assertEquals(true, window.open(expiry), name);
        assertEquals(false, window.open(expiry.plusDays(1)), name);
    }

    @ParameterizedTest(name = "{0}: {1}生 {2}発行 カード{3} 在留{4} → {5}")
    @CsvSource(
            textBlock =
                    """
            TV-022 CRT-03, 1980-11-30, 2021-06-01, 2030-11-30, , 2025-11-30
            TV-025 CRT-03, 1990-04-10, 2022-04-09, 2031-04-10, , 2026-04-10
            TV-026 CRT-03 カードが先, 2010-08-20, 2024-03-05, 2028-08-20, , 2028-08-20
            TV-027 CRT-03 閏日生, 2004-02-29, 2021-06-01, 2026-02-28, , 2026-02-28
            TV-029 CRT-05b 在留が先, 1985-06-01, 2024-09-01, 2034-06-01, 2027-03-10, 2027-03-10
            """)
    void aNewOneEndsOnTheFifthBirthday(
            String name, LocalDate birth, LocalDate issued, LocalDate card, LocalDate stay, LocalDate expiry) {
        var holder = new ElectronicCertificateExpiry.Holder(birth, card, stay);
        assertEquals(expiry, ElectronicCertificateExpiry.ofNew(holder, issued), name);
        assertEquals(expiry, ElectronicCertificateExpiry.ofSignature(card, expiry), "CRT-05 " + name);
    }

    @ParameterizedTest(name = "{0}: {1}更新（旧{2}） → {3}")
    @CsvSource(
            textBlock =
                    """
            TV-023 CRT-04 期間内, 2025-09-10, 2025-11-30, 2030-11-30
            TV-024 CRT-04 満了後, 2025-12-20, 2025-11-30, 2030-11-30
            CRT-04 期間の前日は5回目, 2025-08-30, 2025-11-30, 2029-11-30
            CRT-04 期間の初日は6回目, 2025-08-31, 2025-11-30, 2030-11-30
            """)
    void aRenewedOneLosesNoTime(String name, LocalDate renewed, LocalDate old, LocalDate expiry) {
        var holder =
                new ElectronicCertificateExpiry.Holder(LocalDate.of(1980, 11, 30), LocalDate.of(2035, 11, 30), null);
        assertEquals(expiry, ElectronicCertificateExpiry.ofRenewed(holder, renewed, old), name);
    }
}
