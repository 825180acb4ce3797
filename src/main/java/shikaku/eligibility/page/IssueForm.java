package shikaku.eligibility.page;

import java.io.Serializable;
import shikaku.eligibility.rule.Ground;
import shikaku.eligibility.rule.Handover;

/** 窓口交付の入力. Visitor and identity are never preselected. */
public class IssueForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private Handover.Visitor visitor;
    private Handover.Identity identity;
    private Ground ground;
    private String reason;
    private boolean cardAsked;

    public Handover.Visitor getVisitor() {
        return visitor;
    }

    public void setVisitor(Handover.Visitor visitor) {
        this.visitor = visitor;
    }

    public Handover.Identity getIdentity() {
        return identity;
    }

    public void setIdentity(Handover.Identity identity) {
        this.identity = identity;
    }

    public Ground getGround() {
        return ground;
    }

    public void setGround(Ground ground) {
        this.ground = ground;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public boolean isCardAsked() {
        return cardAsked;
    }

    public void setCardAsked(boolean cardAsked) {
        this.cardAsked = cardAsked;
    }
}
