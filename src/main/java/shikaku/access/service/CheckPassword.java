package shikaku.access.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import shikaku.access.rule.LoginStep;
import shikaku.access.rule.LoginThrottle.Decision;
import shikaku.access.service.CountLoginTry.Try;
import shikaku.access.service.FindLogin.Login;

/**
 * パスワードを確かめる: counts the try, compares, says what comes next. An unknown user, a disabled one and a wrong password get the
 * same answer after the same work; during a lock nobody is looked up.
 * Rules: SEC-A5, SEC-A6.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CheckPassword {

    @Inject
    CountLoginTry count;

    @Inject
    FindLogin find;

    @Inject
    AccessSettings settings;

    @Inject
    Event<AccessHappened> happened;

    /** What the clerk typed, and from where. */
    public record Command(long organisationId, String loginName, String password, String networkAddress) {

        Try attempt() {
            return new Try(organisationId, loginName, networkAddress);
        }
    }

    public LoginAnswer of(Command command) {
        Decision decision = count.begin(command.attempt());
        if (!decision.allowed()) {
            if (decision.recorded()) {
                tell(Optional.empty(), false, "LOCKED");
            }
            return LoginAnswer.locked();
        }
        Optional<Login> login = find.named(command.organisationId(), command.loginName());
        String hash = login.map(Login::passwordHash).orElse(PasswordHash.NOBODY);
        boolean right = PasswordHash.matches(command.password(), hash);
        if (!right || login.isEmpty() || !login.get().mayEnter(settings.demo())) {
            tell(login, false, right ? "NOT_ADMITTED" : "WRONG");
            return LoginAnswer.wrong(decision.triesLeft());
        }
        count.takeBack(command.attempt());
        if (login.get().passwordEnded()) {
            tell(login, false, "FIRST_PASSWORD_ENDED");
            return LoginAnswer.ended();
        }
        if (PasswordHash.outdated(hash)) {
            hash = PasswordHash.of(command.password());
            find.rehash(command.organisationId(), login.get().clerkId(), hash);
        }
        tell(login, true, null);
        LoginStep next = LoginStep.after(login.get().facts(false));
        return LoginAnswer.right(login.get().clerkId(), next, Login.proofOf(hash));
    }

    private void tell(Optional<Login> login, boolean allowed, String detail) {
        happened.fire(new AccessHappened(
                AccessHappened.Act.PASSWORD, login.map(Login::identity).orElse(null), allowed, detail));
    }
}
