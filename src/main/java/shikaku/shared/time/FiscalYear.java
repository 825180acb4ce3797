package shikaku.shared.time;

import java.time.LocalDate;

/** 年度: from 1 April to 31 March. Source: 地方自治法 208条. */
public final class FiscalYear {

    /** The calendar year in which the fiscal year of this day began. */
    public static int of(LocalDate day) {
        return day.getMonthValue() < 4 ? day.getYear() - 1 : day.getYear();
    }

    private FiscalYear() {}
}
