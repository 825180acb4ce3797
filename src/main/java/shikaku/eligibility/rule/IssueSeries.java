package shikaku.eligibility.rule;

/**
 * 発行番号の系列: the documents of people the officer handles count for themselves, so that the numbers everybody sees have no gap that
 * tells how many went out in between. Both are numbers of the same fiscal year and never meet.
 */
public enum IssueSeries {
    ORDINARY("eligibility_issue_number", 0),
    OFFICERS("eligibility_officers_number", 90_000_000);

    private final String counter;
    private final int before;

    IssueSeries(String counter, int before) {
        this.counter = counter;
        this.before = before;
    }

    /** The table that counts. */
    public String counter() {
        return counter;
    }

    /** The number before the first one. */
    public int before() {
        return before;
    }
}
