package shikaku.access.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import shikaku.access.page.LoginState.Failure;
import shikaku.access.rule.TakeoutKind;
import shikaku.access.rule.TakeoutPurpose;
import shikaku.access.service.GiveTakeoutPurpose;
import shikaku.access.service.LoginAnswer;
import shikaku.access.service.ProveIdentity;
import shikaku.access.service.ShowSession;
import shikaku.shared.error.CommonRejection;
import shikaku.shared.error.Rejected;

/** 取出しの確認: what for, and the password once more; then the way leads back to the page and the file it came from. */
@Named
@ViewScoped
public class AccessTakeoutPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    GiveTakeoutPurpose give;

    @Inject
    ProveIdentity prove;

    @Inject
    ShowSession session;

    @Inject
    Entrance entrance;

    private String take;
    private TakeoutPurpose purpose;
    private String note;
    private transient String password;
    private boolean proved;
    private Failure failure = Failure.NONE;
    private GiveTakeoutPurpose.Taken taken;

    public void open() {
        wanted();
        proved = session.proved();
        taken = give.taken();
    }

    public void confirm() {
        String given = password == null ? "" : password;
        password = null;
        failure = Failure.NONE;
        if (!session.proved()) {
            boolean asked = !proved;
            proved = false;
            if (!asked) {
                return;
            }
            LoginAnswer answer = prove.with(given, entrance.networkAddress());
            if (answer.outcome() != LoginAnswer.Outcome.RIGHT) {
                failure = new Failure(answer.outcome().name(), answer.triesLeft());
                return;
            }
            proved = true;
        }
        TakeoutWay way = wanted();
        give.give(new GiveTakeoutPurpose.Command(way.kind(), way.record(), purpose, note == null ? "" : note));
        entrance.goBackTo(way.address());
    }

    private TakeoutWay wanted() {
        return Optional.ofNullable(take)
                .flatMap(TakeoutWay::of)
                .orElseThrow(() -> new Rejected(CommonRejection.NOT_FOUND));
    }

    /** Where 戻る leads. */
    public String getBack() {
        return wanted().page();
    }

    public TakeoutKind getKind() {
        return wanted().kind();
    }

    public List<TakeoutPurpose> getPurposes() {
        return getKind().purposes();
    }

    public GiveTakeoutPurpose.Taken getTaken() {
        return taken;
    }

    public boolean isProved() {
        return proved;
    }

    public String getOutcome() {
        return failure.outcome();
    }

    public int getTriesLeft() {
        return failure.triesLeft();
    }

    public String getTake() {
        return take;
    }

    public void setTake(String take) {
        this.take = take;
    }

    public TakeoutPurpose getPurpose() {
        return purpose;
    }

    public void setPurpose(TakeoutPurpose purpose) {
        this.purpose = purpose;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
