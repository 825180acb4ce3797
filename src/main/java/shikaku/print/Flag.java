package shikaku.print;

import java.util.List;

/**
 * 印字できない項目: one value that cannot be printed as it is. {@code missingMm} is how much room is lacking, {@code codePoints} names the
 * characters no font has. The text form leaves the value out, so that it may be logged.
 */
public record Flag(
        String form,
        String side,
        String field,
        String label,
        String value,
        Reason reason,
        double missingMm,
        List<String> codePoints) {

    public enum Reason {
        MISSING_VALUE,
        TOO_LONG,
        NO_GLYPH,
        MISSING_PICTURE,
        BAD_CODE
    }

    @Override
    public String toString() {
        String detail = reason == Reason.TOO_LONG ? String.format(" %.2f mm", missingMm) : "";
        return form + "/" + side + "/" + field + " " + reason + detail;
    }
}
