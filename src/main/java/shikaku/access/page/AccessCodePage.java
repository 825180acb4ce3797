package shikaku.access.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import shikaku.access.page.LoginState.Failure;
import shikaku.access.page.LoginState.Unfinished;
import shikaku.access.rule.LoginStep;
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
        String instead = entrance.insteadOf(LoginStep.GIVE_CODE);
        if (instead == null) {
            failure = entrance.failure();
        }
        return instead;
    }

    public String confirm() {
        String instead = entrance.insteadOf(LoginStep.GIVE_CODE);
        if (instead != null) {
            return instead;
        }
        Unfinished login = entrance.at();
        String digits = code == null ? "" : code;
        LoginAnswer answer =
                check.of(new Command(login.organisationId(), login.clerkId(), null, digits, entrance.networkAddress()));
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
