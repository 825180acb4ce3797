package shikaku.insurer.rule;

import java.time.LocalDate;

/** 公印: one image and the days it may be printed on; {@code lastDay} is inclusive and null while it is in use (FRM-10, CFG-14). */
@SuppressWarnings("ArrayRecordComponent") // A picture is compared by nobody.
public record InsurerSeal(byte[] png, LocalDate firstDay, LocalDate lastDay, String description) {

    /** Whether it may be printed on that day or on a later one. */
    public boolean reaches(LocalDate day) {
        return lastDay == null || !lastDay.isBefore(day);
    }
}
