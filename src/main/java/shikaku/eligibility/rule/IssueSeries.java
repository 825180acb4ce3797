package shikaku.eligibility.rule;

/**
 * 発行番号の系列: the documents of people the officer handles have numbers of their own, so that the numbers everybody sees have no gap
 * that tells how many went out in between; and theirs are drawn, so that two of them do not tell it either. Both are numbers of the same
 * fiscal year and never meet.
 */
public enum IssueSeries {
    ORDINARY("eligibility_issue_number", 0, false),
    OFFICERS("eligibility_officers_number", 90_000_000, true);

    /** How many numbers a series has that are drawn. */
    public static final int LENGTH = 9_999_999;

    private final String counter;
    private final int before;
    private final boolean drawn;

    IssueSeries(String counter, int before, boolean drawn) {
        this.counter = counter;
        this.before = before;
        this.drawn = drawn;
    }

    /** The table that counts. */
    public String counter() {
        return counter;
    }

    /** Whether numbers are drawn among {@link #LENGTH} instead of following each other. */
    public boolean drawn() {
        return drawn;
    }

    /** The number before the first one. */
    public int before() {
        return before;
    }
}
