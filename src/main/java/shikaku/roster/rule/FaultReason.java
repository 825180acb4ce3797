package shikaku.roster.rule;

/** 誤りの種類: what is wrong with one value, one line or the file. Each has one text and one cure in the bundle. */
public enum FaultReason {
    EMPTY_FILE,
    NO_LINES,
    TOO_MANY_LINES,
    BROKEN_TEXT,
    NUL_BYTE,
    LONG_LINE,
    OPEN_QUOTE,
    COLUMN_UNKNOWN,
    COLUMN_MISSING,
    COLUMN_TWICE,
    FIELD_COUNT,
    MISSING,
    TOO_LONG,
    UNMAPPED_CHARACTER,
    CONTROL_CHARACTER,
    NO_SUCH_DAY,
    OUTSIDE_ERA,
    OLD_CALENDAR,
    NOT_A_DAY,
    AFTER_EXTRACTION,
    DAY_ORDER,
    NEWER_THAN_TODAY,
    OTHER_DAY_THAN_BEFORE,
    OTHER_INSURER,
    NOT_OFFERED,
    NOT_A_NUMBER,
    DIGITS,
    CHECK_DIGIT(true),
    WANTED_WITH,
    SAME_PERSON,
    NO_HEAD,
    TWO_HEADS;

    private final boolean warning;

    FaultReason() {
        this(false);
    }

    FaultReason(boolean warning) {
        this.warning = warning;
    }

    /** Said, but no reason to refuse the file (NUM-06). */
    public boolean warning() {
        return warning;
    }
}
