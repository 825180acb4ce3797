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
import shikaku.access.service.UseDevice;
import shikaku.access.service.UseDevice.Offer;

/** 確認コードの端末の登録: at the first login, an authenticator app reads the 2D code and answers with its first code. */
@Named
@RequestScoped
public class AccessEnrolPage {

    @Inject
    UseDevice device;

    @Inject
    CheckCode check;

    @Inject
    Entrance entrance;

    private Offer offer;
    private String code;
    private Failure failure = Failure.NONE;

    public String open() {
        String instead = entrance.insteadOf(LoginStep.ENROL_DEVICE);
        if (instead == null) {
            failure = entrance.failure();
        }
        return instead;
    }

    public String confirm() {
        String instead = entrance.insteadOf(LoginStep.ENROL_DEVICE);
        if (instead != null) {
            return instead;
        }
        Unfinished login = entrance.at();
        if (login.offered() == null) {
            return entrance.go(LoginStep.ENROL_DEVICE);
        }
        String digits = code == null ? "" : code;
        LoginAnswer answer = check.of(new Command(
                login.organisationId(), login.clerkId(), login.offered(), digits, entrance.networkAddress()));
        return answer.outcome() == LoginAnswer.Outcome.RIGHT
                ? entrance.codeRight(answer.next())
                : entrance.failed("/access/enrol.xhtml", answer.outcome().name(), answer.triesLeft());
    }

    /** The 2D code as a picture inside the page. */
    public String getPicture() {
        return QrPicture.of(offer().address());
    }

    /** The same secret for those who must type it, in groups of four. */
    public String getTyped() {
        return offer().typed().replaceAll("(.{4})(?!$)", "$1 ");
    }

    private Offer offer() {
        if (offer == null) {
            Unfinished login = entrance.at();
            if (login.offered() == null) {
                offer = device.offer(login.organisationId(), login.clerkId());
                entrance.offered(offer.sealed());
            } else {
                offer = device.offerAgain(login.organisationId(), login.clerkId(), login.offered());
            }
        }
        return offer;
    }

    public String getOutcome() {
        return failure.outcome();
    }

    public int getTriesLeft() {
        return failure.triesLeft();
    }

    public String getCode() {
        return null;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
