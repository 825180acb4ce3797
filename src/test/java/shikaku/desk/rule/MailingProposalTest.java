package shikaku.desk.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("発送の提案")
class MailingProposalTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    @DisplayName("LIF-12 CRT-10 今月から3か月先まで。職権で交付できる日から、届く日までに")
    void proposesTheMonthsThatCanStillBeReached() {
        List<GraceMonth> months = List.of(
                new GraceMonth(LocalDate.of(2026, 11, 30), 3, 17),
                new GraceMonth(LocalDate.of(2026, 12, 31), 0, 31),
                new GraceMonth(LocalDate.of(2027, 1, 31), 5, 0),
                new GraceMonth(LocalDate.of(2027, 2, 28), 0, 83),
                new GraceMonth(LocalDate.of(2027, 3, 31), 0, 9));
        List<MailingProposal> proposals = MailingProposal.of(months, 2, TODAY);
        assertEquals(
                List.of(
                        new MailingProposal(YearMonth.of(2026, 11), 17, TODAY, LocalDate.of(2026, 11, 20)),
                        new MailingProposal(
                                YearMonth.of(2026, 12), 31, LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 21)),
                        new MailingProposal(
                                YearMonth.of(2027, 2), 83, LocalDate.of(2027, 2, 1), LocalDate.of(2027, 2, 18))),
                proposals);
        assertEquals(
                List.of(true, false, false),
                proposals.stream().map(one -> one.overdue(TODAY)).toList());
        assertEquals(
                LocalDate.of(2026, 11, 24),
                MailingProposal.of(months, 1, TODAY).get(1).targetOn(),
                "due since the first of the month: today");
    }
}
