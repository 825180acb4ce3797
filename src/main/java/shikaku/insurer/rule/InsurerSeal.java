package shikaku.insurer.rule;

import java.time.LocalDate;

/** 公印: one image and the days it may be printed on; {@code lastDay} is inclusive and null while it is in use (FRM-10, CFG-14). */
@SuppressWarnings("ArrayRecordComponent") // A picture is compared by nobody.
public record InsurerSeal(byte[] png, LocalDate firstDay, LocalDate lastDay, String description) {

    /** Whether it may be printed on that day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(firstDay) && (lastDay == null || !day.isAfter(lastDay));
    }
}
