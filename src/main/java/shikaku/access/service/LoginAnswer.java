package shikaku.access.service;

import shikaku.access.rule.LoginStep;

/**
 * What a step of the login came to.
 *
 * @param triesLeft after a wrong try
 * @param next after a right one
 * @param proof which password was right; a login that goes on with it ends when the password changes
 */
public record LoginAnswer(Outcome outcome, int triesLeft, long clerkId, LoginStep next, String proof) {

    /** How it went. */
    public enum Outcome {
        RIGHT,
        WRONG,
        LOCKED,
        FIRST_PASSWORD_ENDED
    }

    static LoginAnswer right(long clerkId, LoginStep next) {
        return right(clerkId, next, null);
    }

    static LoginAnswer right(long clerkId, LoginStep next, String proof) {
        return new LoginAnswer(Outcome.RIGHT, 0, clerkId, next, proof);
    }

    static LoginAnswer wrong(int triesLeft) {
        return new LoginAnswer(triesLeft == 0 ? Outcome.LOCKED : Outcome.WRONG, triesLeft, 0, null, null);
    }

    static LoginAnswer locked() {
        return new LoginAnswer(Outcome.LOCKED, 0, 0, null, null);
    }

    static LoginAnswer ended() {
        return new LoginAnswer(Outcome.FIRST_PASSWORD_ENDED, 0, 0, null, null);
    }
}
