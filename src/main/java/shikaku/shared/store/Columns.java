package shikaku.shared.store;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** 列の値: moments stand in UTC, whatever the zone of the server; what a plain query answers hangs on the driver's settings. */
public final class Columns {

    /** What is written for a moment; null for none. */
    public static LocalDateTime utc(Instant moment) {
        return moment == null ? null : LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    /** The moment a column holds; null for none. */
    public static Instant instant(Object column) {
        if (column == null) {
            return null;
        }
        LocalDateTime time = column instanceof Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) column;
        return time.toInstant(ZoneOffset.UTC);
    }

    /** The day a column holds; null for none. */
    public static LocalDate day(Object column) {
        return column instanceof Date date ? date.toLocalDate() : (LocalDate) column;
    }

    private Columns() {}
}
