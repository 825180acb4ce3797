package shikaku.access.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import shikaku.access.page.LoginState.Failure;
import shikaku.access.page.LoginState.Unfinished;
import shikaku.access.rule.LoginStep;
import shikaku.access.service.ChangePassword;
import shikaku.access.service.ChangePassword.Command;
import shikaku.shared.error.CommonRejection;
import shikaku.shared.error.Rejected;

/** 初期パスワードの変更: a password somebody else made is good for one login only. */
@Named
@RequestScoped
public class AccessPasswordPage {

    @Inject
    ChangePassword change;

    @Inject
    Entrance entrance;

    private String current;
    private String wanted;
    private String again;
    private Failure failure = Failure.NONE;

    public String open() {
        String instead = entrance.insteadOf(LoginStep.CHANGE_PASSWORD);
        if (instead == null) {
            failure = entrance.failure();
        }
        return instead;
    }

    public String change() {
        String instead = entrance.insteadOf(LoginStep.CHANGE_PASSWORD);
        if (instead != null) {
            return instead;
        }
        if (current == null || wanted == null || !wanted.equals(again)) {
            return failed("REPEATED_DIFFERENTLY");
        }
        Unfinished login = entrance.at();
        Command command = new Command(
                login.organisationId(),
                login.clerkId(),
                login.begun().codeGiven(),
                current,
                wanted,
                entrance.networkAddress());
        String proof;
        try {
            proof = change.to(command);
        } catch (Rejected refusal) {
            return refusal.reason() == CommonRejection.NOT_ALLOWED
                    ? entrance.begin()
                    : failed(refusal.reason().name());
        }
        return entrance.passwordChanged(proof);
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
