package shikaku.desk.rule;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import shikaku.jpki.rule.GracePeriod;
import shikaku.mailing.rule.PostingDeadline;

/**
 * 発送の提案: people whose grace ends with a month and who have nothing after it, and when a mailing would reach them in time.
 *
 * @param month whose last day ends the grace
 * @param targetOn the first day from today on which all of them are due
 * @param postBy the last day of posting
 */
public record MailingProposal(YearMonth month, long people, LocalDate targetOn, LocalDate postBy)
        implements Serializable {

    private static final int MONTHS = 3;

    /** Of this month and the next three. */
    public static List<MailingProposal> of(List<GraceMonth> months, int monthsIntoGrace, LocalDate today) {
        YearMonth last = YearMonth.from(today).plusMonths(MONTHS);
        return months.stream()
                .filter(month ->
                        month.open() > 0 && !YearMonth.from(month.lastDay()).isAfter(last))
                .map(month -> of(month, monthsIntoGrace, today))
                .toList();
    }

    public boolean overdue(LocalDate today) {
        return postBy.isBefore(today);
    }

    private static MailingProposal of(GraceMonth ends, int monthsIntoGrace, LocalDate today) {
        YearMonth month = YearMonth.from(ends.lastDay());
        LocalDate dueOn = GracePeriod.endingWith(month).paperDueOn(monthsIntoGrace);
        return new MailingProposal(
                month, ends.open(), dueOn.isBefore(today) ? today : dueOn, PostingDeadline.of(ends.lastDay()));
    }
}
