package shikaku.access.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import shikaku.access.page.LoginState.Failure;
import shikaku.access.service.LoginAnswer;
import shikaku.access.service.ProveIdentity;

/** 本人の再確認: asked before pages for acts of weight. */
@Named
@RequestScoped
public class AccessProvePage {

    @Inject
    ProveIdentity prove;

    @Inject
    Entrance entrance;

    private String password;
    private Failure failure = Failure.NONE;

    public void open() {
        failure = entrance.failure();
    }

    public String confirm() {
        LoginAnswer answer = prove.with(password == null ? "" : password, entrance.networkAddress());
        if (answer.outcome() != LoginAnswer.Outcome.RIGHT) {
            return entrance.failed(Visit.PROVE, answer.outcome().name(), answer.triesLeft());
        }
        entrance.proved();
        return null;
    }

    public String getOutcome() {
        return failure.outcome();
    }

    public int getTriesLeft() {
        return failure.triesLeft();
    }

    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
