package shikaku.mailing.rule;

import java.time.LocalDate;
import shikaku.shared.time.FiscalYear;
import shikaku.shared.time.Wareki;

/**
 * 発送の番号: 第8-012号 is the twelfth ordinary mailing of fiscal year 令和8; 別8-003号 the third one of the officer's own range.
 * A fiscal year begins on 1 April.
 */
public record MailingNumber(int fiscalYear, Series series, int number) {

    public enum Series {
        ORDINARY,
        OFFICERS
    }

    /** The Japanese year the fiscal year of this day begins in. */
    public static int fiscalYear(LocalDate day) {
        return Wareki.yearOf(LocalDate.of(FiscalYear.of(day), 4, 1));
    }

    public String label() {
        return (series == Series.ORDINARY ? "第" : "別") + yearAndNumber() + "号";
    }

    /** For names of files that leave the house. */
    public String fileLabel() {
        return (series == Series.ORDINARY ? "" : "b") + yearAndNumber();
    }

    /** 通番: file, mailing and place of print, as it stands on a sheet: 0001-00012-0000345. */
    public String serial(int file, int position) {
        return "%04d-%05d-%07d".formatted(file, series == Series.ORDINARY ? number : 50000 + number, position);
    }

    private String yearAndNumber() {
        return "%d-%03d".formatted(fiscalYear, number);
    }
}
