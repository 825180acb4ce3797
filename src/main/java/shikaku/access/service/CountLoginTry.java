package shikaku.access.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import shikaku.access.rule.LoginThrottle;
import shikaku.access.rule.LoginThrottle.Decision;
import shikaku.access.rule.LoginThrottle.Subject;
import shikaku.access.rule.NetworkPlace;
import shikaku.access.store.LoginCounts;
import shikaku.shared.time.BusinessClock;

/** ログインの試行を数える: before a secret is compared, each in its own transaction. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CountLoginTry {

    private static final Duration KEPT = Duration.ofDays(1);

    /** Whose try it is; what was typed leaves this record only as a hash. */
    public record Try(long organisationId, String loginName, String networkAddress) {

        private String account() {
            return Tokens.hash(organisationId + " " + loginName);
        }

        private String address() {
            return Tokens.hash(NetworkPlace.of(networkAddress));
        }
    }

    @Inject
    LoginCounts counts;

    @Inject
    BusinessClock clock;

    /** Counts the try; the account's verdict unless the network address must wait, which then counts for no account. */
    public Decision begin(Try attempt) {
        Instant now = clock.instant();
        Decision address = count(Subject.ADDRESS, attempt.address(), now);
        return address.allowed() ? count(Subject.ACCOUNT, attempt.account(), now) : address;
    }

    /** Counts a machine's token that nobody issued. */
    public Decision unknownToken(String networkAddress) {
        return count(Subject.MACHINE, Tokens.hash(NetworkPlace.of(networkAddress)), clock.instant());
    }

    /** The secret was right, but the login is not finished yet. */
    public void takeBack(Try attempt) {
        counts.takeBack(Subject.ADDRESS, attempt.address());
        counts.takeBack(Subject.ACCOUNT, attempt.account());
    }

    /** The login is finished. */
    public void forget(Try attempt) {
        counts.clear(Subject.ACCOUNT, attempt.account());
        counts.forgetBefore(clock.instant().minus(KEPT));
    }

    private Decision count(Subject subject, String key, Instant now) {
        Decision decision = LoginThrottle.ofTry(subject, counts.locked(subject, key, now), now);
        counts.save(subject, key, decision.count());
        return decision;
    }
}
