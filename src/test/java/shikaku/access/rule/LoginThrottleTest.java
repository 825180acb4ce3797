package shikaku.access.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import shikaku.access.rule.LoginThrottle.Count;
import shikaku.access.rule.LoginThrottle.Decision;
import shikaku.access.rule.LoginThrottle.Subject;

@DisplayName("ログイン試行の制限（SEC-A5）")
class LoginThrottleTest {

    private static final Instant START = Instant.parse("2026-11-24T00:00:00Z");

    @Test
    void tellsHowManyTriesAreLeft() {
        Decision third = tries(Subject.ACCOUNT, 3, START);
        assertTrue(third.allowed());
        assertEquals(2, third.triesLeft());
    }

    @Test
    void letsTheFifthTryThroughAndNoFurther() {
        Decision fifth = tries(Subject.ACCOUNT, 5, START);
        assertTrue(fifth.allowed());
        assertEquals(0, fifth.triesLeft());
        assertFalse(LoginThrottle.ofTry(Subject.ACCOUNT, fifth.count(), START.plusSeconds(1))
                .allowed());
    }

    @Test
    void endsTheLockAfterFifteenMinutesExactly() {
        Count locked = tries(Subject.ACCOUNT, 5, START).count();
        Instant border = START.plus(LoginThrottle.LOCK);
        assertFalse(LoginThrottle.ofTry(Subject.ACCOUNT, locked, border.minusMillis(1))
                .allowed());
        Decision first = LoginThrottle.ofTry(Subject.ACCOUNT, locked, border);
        assertTrue(first.allowed());
        assertEquals(4, first.triesLeft());
    }

    @Test
    void doesNotProlongTheLockByTriesDuringIt() {
        Count locked = tries(Subject.ACCOUNT, 5, START).count();
        Count during = LoginThrottle.ofTry(Subject.ACCOUNT, locked, START.plus(Duration.ofMinutes(14)))
                .count();
        assertEquals(locked.lockedUntil(), during.lockedUntil());
        assertEquals(locked.windowStart(), during.windowStart());
    }

    @Test
    void recordsTheFirstRefusalOfALockOnly() {
        Decision fifth = tries(Subject.ACCOUNT, 5, START);
        assertTrue(fifth.recorded());
        Decision sixth = LoginThrottle.ofTry(Subject.ACCOUNT, fifth.count(), START);
        assertTrue(sixth.recorded());
        Decision seventh = LoginThrottle.ofTry(Subject.ACCOUNT, sixth.count(), START);
        assertFalse(seventh.recorded());
        assertEquals(sixth.count(), seventh.count());
        assertTrue(LoginThrottle.ofTry(Subject.ACCOUNT, seventh.count(), START.plus(LoginThrottle.LOCK))
                .recorded());
    }

    @Test
    void forgetsTriesOlderThanTheWindow() {
        Count four = tries(Subject.ACCOUNT, 4, START).count();
        assertEquals(
                0,
                LoginThrottle.ofTry(
                                Subject.ACCOUNT,
                                four,
                                START.plus(LoginThrottle.WINDOW).minusMillis(1))
                        .triesLeft());
        assertEquals(
                4,
                LoginThrottle.ofTry(Subject.ACCOUNT, four, START.plus(LoginThrottle.WINDOW))
                        .triesLeft());
    }

    @Test
    void givesAnAddressAHundredTries() {
        Decision hundredth = tries(Subject.ADDRESS, 100, START);
        assertTrue(hundredth.allowed());
        assertFalse(
                LoginThrottle.ofTry(Subject.ADDRESS, hundredth.count(), START).allowed());
    }

    private static Decision tries(Subject subject, int number, Instant at) {
        Decision decision = LoginThrottle.ofTry(subject, Count.none(at), at);
        for (int i = 1; i < number; i++) {
            decision = LoginThrottle.ofTry(subject, decision.count(), at);
        }
        return decision;
    }
}
