package shikaku.access.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import shikaku.access.page.LoginState.Failure;
import shikaku.access.page.LoginState.Unfinished;
import shikaku.access.service.CheckCode;
import shikaku.access.service.CheckCode.Command;
import shikaku.access.service.LoginAnswer;

/** 確認コード: the second factor of a known device. */
@Named
@RequestScoped
public class AccessCodePage {

    @Inject
    CheckCode check;

    @Inject
    Entrance entrance;

    private String code;
    private Failure failure = Failure.NONE;

    public String open() {
        if (entrance.entered()) {
            return entrance.home();
        }
        failure = entrance.failure();
        return entrance.unfinished().isEmpty() ? entrance.begin() : null;
    }

    public String confirm() {
        if (entrance.entered() || entrance.unfinished().isEmpty()) {
            return open();
        }
        Unfinished login = entrance.at();
        String digits = code == null ? "" : code;
        LoginAnswer answer =
                check.of(new Command(login.organisationId(), login.clerkId(), digits, entrance.networkAddress()));
        return answer.outcome() == LoginAnswer.Outcome.RIGHT
                ? entrance.codeRight(answer.next())
                : entrance.failed("/access/code.xhtml", answer.outcome().name(), answer.triesLeft());
    }

    public String getOutcome() {
        return failure.outcome();
    }

    public int getTriesLeft() {
        return failure.triesLeft();
    }

    /** A code works once, so it is never shown again. */
    public String getCode() {
        return null;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
