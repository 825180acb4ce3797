package shikaku.insuredperson.rule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * 生年月日: parts that are not known (不詳) stay null beside the text as filed. A rule that needs a missing part gets no
 * answer, unless every day the date could be leads to the same one.
 */
public record BirthDate(Integer year, Integer month, Integer day, String text) {

    public BirthDate {
        if ((year == null && month != null) || (month == null && day != null)) {
            // 不詳の年 with a known month is kept as text only: no rule can use it.
            month = null;
            day = null;
        }
    }

    public static BirthDate of(LocalDate date) {
        return new BirthDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth(), null);
    }

    public Optional<LocalDate> exact() {
        return day == null ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
    }

    /** The answer of a rule if it is the same for the first and the last day this date could be. */
    public <T> Optional<T> answer(Function<LocalDate, T> rule) {
        if (year == null) {
            return Optional.empty();
        }
        T first = rule.apply(earliest().orElseThrow());
        return first.equals(rule.apply(latest().orElseThrow())) ? Optional.of(first) : Optional.empty();
    }

    /** Every day it could be, at most those of a year; empty if not even the year is known. */
    public Optional<Stream<LocalDate>> possible() {
        return earliest().map(first -> first.datesUntil(latest().orElseThrow().plusDays(1)));
    }

    /** The first day it could be; empty if not even the year is known. */
    public Optional<LocalDate> earliest() {
        return year == null
                ? Optional.empty()
                : Optional.of(LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day));
    }

    /** The last day it could be; empty if not even the year is known. */
    public Optional<LocalDate> latest() {
        if (year == null || day != null) {
            return earliest();
        }
        return Optional.of(
                month == null
                        ? LocalDate.of(year, 12, 31)
                        : YearMonth.of(year, month).atEndOfMonth());
    }
}
