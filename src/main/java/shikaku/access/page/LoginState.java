package shikaku.access.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import shikaku.access.rule.SessionLimits;
import shikaku.access.service.NextLoginStep.Begun;

/**
 * ログインの状態: what the browser's session holds: either the steps of a login already taken, or the key of the clerk's session. It
 * travels between nodes; what it proves is asked from the database each time.
 */
public final class LoginState implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String NAME = "shikaku.login";

    private String key;
    private Long lastClerk;
    private Unfinished unfinished;
    private String target;
    private Remembered remembered;
    private Failure failure;

    /** What the next page has to say about the last try. */
    record Failure(String outcome, int triesLeft) implements Serializable {

        private static final long serialVersionUID = 1L;

        static final Failure NONE = new Failure("", 0);
    }

    /**
     * A login whose password was right.
     *
     * @param offered the sealed secret of the device this login may enrol, null when none was asked for
     */
    record Unfinished(Begun begun, String offered, Instant startedAt) implements Serializable {

        private static final long serialVersionUID = 1L;

        long organisationId() {
            return begun.organisationId();
        }

        long clerkId() {
            return begun.clerkId();
        }
    }

    /** Who was here last in this browser's session, so that the login page can be filled in. */
    record Remembered(long organisationId, String loginName) implements Serializable {

        private static final long serialVersionUID = 1L;
    }

    /** The state of this browser, if it has a session. */
    static Optional<LoginState> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(NAME))
                .filter(LoginState.class::isInstance)
                .map(LoginState.class::cast);
    }

    static LoginState create(HttpServletRequest request) {
        return of(request).orElseGet(() -> {
            LoginState state = new LoginState();
            state.save(request);
            return state;
        });
    }

    private void save(HttpServletRequest request) {
        HttpSession session = request.getSession(true);
        session.setAttribute(NAME, this);
    }

    Optional<String> key() {
        return Optional.ofNullable(key);
    }

    /** The steps taken, if they are not too long ago. */
    Optional<Unfinished> unfinished(Instant at) {
        return Optional.ofNullable(unfinished)
                .filter(login -> at.isBefore(login.startedAt().plus(SessionLimits.UNFINISHED_LOGIN)));
    }

    Optional<Remembered> remembered() {
        return Optional.ofNullable(remembered);
    }

    /** The password was right: a new session, which nobody else holds and in which nothing of the last clerk is left. */
    void passwordRight(HttpServletRequest request, Unfinished login, String loginName) {
        LoginState fresh = new LoginState();
        fresh.target = target;
        fresh.unfinished = login;
        fresh.remembered = new Remembered(login.organisationId(), loginName);
        fresh.begin(request);
    }

    void codeRight(HttpServletRequest request) {
        goesOn(request, unfinished.begun().proof(), true, unfinished.offered());
    }

    /** The login goes on with the new password. */
    void passwordChanged(HttpServletRequest request, String proof) {
        goesOn(request, proof, unfinished.begun().codeGiven(), null);
    }

    void offered(HttpServletRequest request, String sealed) {
        Begun begun = unfinished.begun();
        goesOn(request, begun.proof(), begun.codeGiven(), sealed);
    }

    private void goesOn(HttpServletRequest request, String proof, boolean codeGiven, String offered) {
        Begun begun = new Begun(unfinished.organisationId(), unfinished.clerkId(), proof, codeGiven);
        unfinished = new Unfinished(begun, offered, unfinished.startedAt());
        save(request);
    }

    /** The login is finished: again a new session id. */
    void entered(HttpServletRequest request, String sessionKey) {
        renew(request);
        key = sessionKey;
        lastClerk = null;
        unfinished = null;
        save(request);
    }

    /** The try failed; the page that is shown next says so once. */
    void failed(HttpServletRequest request, Failure what) {
        failure = what;
        save(request);
    }

    void typed(HttpServletRequest request, Remembered who) {
        remembered = who;
        save(request);
    }

    Failure takeFailure(HttpServletRequest request) {
        Failure taken = failure == null ? Failure.NONE : failure;
        if (failure != null) {
            failure = null;
            save(request);
        }
        return taken;
    }

    /**
     * The clerk's session is over, and with it every page that was open; who it was stays for the login page, and for what is still
     * sent from a page in the browser.
     */
    void ended(HttpServletRequest request, Long clerkId) {
        LoginState fresh = new LoginState();
        fresh.remembered = remembered;
        fresh.lastClerk = clerkId;
        fresh.begin(request);
    }

    /** Whose session ended in this browser, as long as nobody logged in after that. */
    Optional<Long> lastClerk() {
        return Optional.ofNullable(lastClerk);
    }

    /** Where the clerk wanted to go. */
    void wants(HttpServletRequest request, String path) {
        target = path;
        save(request);
    }

    Optional<String> takeTarget(HttpServletRequest request) {
        Optional<String> taken = Optional.ofNullable(target);
        target = null;
        save(request);
        return taken;
    }

    private void begin(HttpServletRequest request) {
        HttpSession last = request.getSession(false);
        if (last != null) {
            last.invalidate();
        }
        save(request);
    }

    private static void renew(HttpServletRequest request) {
        if (request.getSession(false) == null) {
            request.getSession(true);
        } else {
            request.changeSessionId();
        }
    }
}
