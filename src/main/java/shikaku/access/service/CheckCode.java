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

/** 確認コードを確かめる: the second factor. A code works once, on whichever node. Rules: SEC-A2, SEC-A5, SEC-A9. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CheckCode {

    @Inject
    CountLoginTry count;

    @Inject
    FindLogin find;

    @Inject
    UseDevice device;

    @Inject
    AccessSettings settings;

    @Inject
    Event<AccessHappened> happened;

    /**
     * The code of a clerk whose password was right.
     *
     * @param offered the sealed secret of the device this login enrols; null when the device is known
     */
    public record Command(long organisationId, long clerkId, String offered, String code, String networkAddress) {}

    public LoginAnswer of(Command command) {
        Optional<Login> login =
                find.byId(command.organisationId(), command.clerkId()).filter(found -> found.mayEnter(settings.demo()));
        if (login.isEmpty()) {
            return LoginAnswer.locked();
        }
        CallerIdentity who = login.get().identity();
        Try attempt = new Try(command.organisationId(), who.loginName(), command.networkAddress());
        Decision decision = count.begin(attempt);
        if (!decision.allowed()) {
            if (decision.recorded()) {
                happened.fire(new AccessHappened(AccessHappened.Act.CODE, who, false, "LOCKED"));
            }
            return LoginAnswer.locked();
        }
        boolean right = command.offered() == null
                ? device.use(command.organisationId(), command.clerkId(), command.code())
                : device.enrol(command.organisationId(), command.clerkId(), command.offered(), command.code());
        happened.fire(new AccessHappened(AccessHappened.Act.CODE, who, right, right ? null : "WRONG"));
        if (!right) {
            return LoginAnswer.wrong(decision.triesLeft());
        }
        count.takeBack(attempt);
        LoginStep.Facts now =
                new LoginStep.Facts(who.demo(), true, true, login.get().passwordMustChange());
        return LoginAnswer.right(command.clerkId(), LoginStep.after(now));
    }
}
