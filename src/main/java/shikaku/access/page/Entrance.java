package shikaku.access.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.omnifaces.util.Faces;
import shikaku.access.page.LoginState.Failure;
import shikaku.access.page.LoginState.Remembered;
import shikaku.access.page.LoginState.Unfinished;
import shikaku.access.rule.LoginStep;
import shikaku.access.service.LoginAnswer;
import shikaku.access.service.NextLoginStep;
import shikaku.access.service.NextLoginStep.Begun;
import shikaku.access.service.OpenSession;
import shikaku.access.service.RequestOrigin;
import shikaku.shared.time.BusinessClock;

/** 入口: leads from one step of the login to the next; the pages of the login share it. */
@RequestScoped
public class Entrance {

    private static final String REDIRECT = "?faces-redirect=true";

    @Inject
    HttpServletRequest request;

    @Inject
    OpenSession open;

    @Inject
    NextLoginStep next;

    @Inject
    RequestOrigin origin;

    @Inject
    BusinessClock clock;

    String networkAddress() {
        return origin.networkAddress();
    }

    /** The login under way; empty when it took too long or never began. */
    Optional<Unfinished> unfinished() {
        return LoginState.of(request).flatMap(state -> state.unfinished(clock.instant()));
    }

    Optional<LoginState> state() {
        return LoginState.of(request);
    }

    boolean entered() {
        return LoginState.of(request).flatMap(LoginState::key).isPresent();
    }

    /** Where a visitor has to go whose login has not come to this step; null for whoever is right here. */
    String insteadOf(LoginStep here) {
        if (entered()) {
            return home();
        }
        LoginStep due = unfinished().map(Unfinished::begun).flatMap(next::of).orElse(LoginStep.ENTER);
        if (due == here) {
            return null;
        }
        return due == LoginStep.ENTER ? begin() : go(due);
    }

    String passwordRight(Unfinished login, String loginName, LoginStep due) {
        LoginState.create(request).passwordRight(request, login, loginName);
        return go(due);
    }

    String codeRight(LoginStep due) {
        LoginState.create(request).codeRight(request);
        return go(due);
    }

    String passwordChanged(String proof) {
        LoginState.create(request).passwordChanged(request, proof);
        LoginStep due = next.of(at().begun()).orElse(null);
        return due == null ? begin() : go(due);
    }

    void offered(String sealed) {
        LoginState.create(request).offered(request, sealed);
    }

    /** The page is opened again and says what went wrong; nothing is answered to the form itself. */
    String failed(String page, String outcome, int triesLeft) {
        LoginState.create(request).failed(request, new Failure(outcome, triesLeft));
        return page + REDIRECT;
    }

    void typed(long organisationId, String loginName) {
        LoginState.create(request).typed(request, new Remembered(organisationId, loginName));
    }

    Failure failure() {
        return LoginState.of(request).map(state -> state.takeFailure(request)).orElse(Failure.NONE);
    }

    /** The page of the next step; the last one opens the session and goes where the clerk wanted to. */
    String go(LoginStep due) {
        return switch (due) {
            case GIVE_CODE -> "/access/code.xhtml" + REDIRECT;
            case CHANGE_PASSWORD -> "/access/password.xhtml" + REDIRECT;
            case ENROL_DEVICE -> "/access/enrol.xhtml" + REDIRECT;
            case ENTER -> enter();
        };
    }

    /** The password is asked for once more; afterwards the way leads back to the page. */
    String prove(String page) {
        LoginState.create(request).wants(request, page);
        return Visit.PROVE + REDIRECT;
    }

    void proved() {
        LoginState state = LoginState.create(request);
        Faces.redirect(request.getContextPath() + state.takeTarget(request).orElse(Visit.HOME));
    }

    void goBackTo(String address) {
        Faces.redirect(request.getContextPath() + address);
    }

    String begin() {
        return Visit.LOGIN + REDIRECT;
    }

    String home() {
        return Visit.HOME + REDIRECT;
    }

    Unfinished at() {
        return unfinished().orElseThrow();
    }

    static Unfinished started(long organisationId, LoginAnswer answer, BusinessClock clock) {
        return new Unfinished(
                new Begun(organisationId, answer.clerkId(), answer.proof(), false), null, clock.instant());
    }

    private String enter() {
        LoginState state = LoginState.create(request);
        Unfinished login = unfinished().orElseThrow();
        String key =
                open.of(login.organisationId(), login.clerkId(), login.begun().codeGiven(), networkAddress());
        state.entered(request, key);
        Faces.redirect(request.getContextPath() + state.takeTarget(request).orElse(Visit.HOME));
        return null;
    }
}
