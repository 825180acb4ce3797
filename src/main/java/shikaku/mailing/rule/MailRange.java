package shikaku.mailing.rule;

/**
 * 発送の範囲: people or letters from one key to another, worked on by one runner at a time. Whoever holds it carries the fence
 * of that lease; a lease that ran out and was taken by somebody else has a higher one.
 */
public record MailRange(
        long id,
        Step step,
        int number,
        int round,
        long firstKey,
        long lastKey,
        long lastDoneKey,
        int total,
        int fence) {

    public enum Step {
        SELECT,
        LETTERS
    }

    public enum State {
        OPEN,
        DECIDED,
        DONE,
        DROPPED
    }
}
