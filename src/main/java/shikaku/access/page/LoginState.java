package shikaku.access.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import shikaku.access.rule.SessionLimits;

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

    /** A login whose password was right. */
    record Unfinished(long organisationId, long clerkId, boolean codeGiven, Instant startedAt) implements Serializable {

        private static final long serialVersionUID = 1L;
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

    /** The password was right: a new session id, so that nobody else holds it. */
    void passwordRight(HttpServletRequest request, Unfinished login, String loginName) {
        renew(request);
        unfinished = login;
        remembered = new Remembered(login.organisationId(), loginName);
        save(request);
    }

    void codeRight(HttpServletRequest request) {
        unfinished = new Unfinished(unfinished.organisationId(), unfinished.clerkId(), true, unfinished.startedAt());
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

    /** The clerk's session is over; who it was stays for the login page, and for what is still sent from an open page. */
    void ended(HttpServletRequest request, Long clerkId) {
        key = null;
        lastClerk = clerkId;
        save(request);
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

    private static void renew(HttpServletRequest request) {
        if (request.getSession(false) == null) {
            request.getSession(true);
        } else {
            request.changeSessionId();
        }
    }
}
