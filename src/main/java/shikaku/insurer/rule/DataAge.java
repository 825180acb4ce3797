package shikaku.insurer.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** 抽出日の古さ: whether what is decided from data of that day may have changed since. */
public enum DataAge {
    /** Nothing was delivered yet. */
    NONE,
    FRESH,
    OLD;

    private static final int FRESH_DAYS = 7;

    public static DataAge of(LocalDate extractedOn, LocalDate today) {
        if (extractedOn == null) {
            return NONE;
        }
        return ChronoUnit.DAYS.between(extractedOn, today) > FRESH_DAYS ? OLD : FRESH;
    }
}
