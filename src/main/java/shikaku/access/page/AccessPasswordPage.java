package shikaku.access.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import shikaku.access.page.LoginState.Failure;
import shikaku.access.page.LoginState.Unfinished;
import shikaku.access.service.ChangePassword;
import shikaku.access.service.ChangePassword.Command;
import shikaku.access.service.NextLoginStep;
import shikaku.shared.error.Rejected;

/** 初期パスワードの変更: a password somebody else made is good for one login only. */
@Named
@RequestScoped
public class AccessPasswordPage {

    @Inject
    ChangePassword change;

    @Inject
    NextLoginStep next;

    @Inject
    Entrance entrance;

    private String current;
    private String wanted;
    private String again;
    private Failure failure = Failure.NONE;

    public String open() {
        if (entrance.entered()) {
            return entrance.home();
        }
        failure = entrance.failure();
        return entrance.unfinished().isEmpty() ? entrance.begin() : null;
    }

    public String change() {
        if (entrance.entered() || entrance.unfinished().isEmpty()) {
            return open();
        }
        if (current == null || wanted == null || !wanted.equals(again)) {
            return failed("REPEATED_DIFFERENTLY");
        }
        Unfinished login = entrance.at();
        try {
            change.to(new Command(login.organisationId(), login.clerkId(), current, wanted));
        } catch (Rejected refusal) {
            return failed(refusal.reason().name());
        }
        return entrance.go(next.of(login.organisationId(), login.clerkId(), login.codeGiven()));
    }

    /** Which of the messages below the headline is shown. */
    public String getProblem() {
        return failure.outcome();
    }

    private String failed(String problem) {
        return entrance.failed("/access/password.xhtml", problem, 0);
    }

    public String getCurrent() {
        return null;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getWanted() {
        return null;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }

    public String getAgain() {
        return null;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
