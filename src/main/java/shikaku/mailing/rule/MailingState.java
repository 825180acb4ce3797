package shikaku.mailing.rule;

/** 発送の段階: how far a mailing is. Whether somebody is working on it at this moment is {@link MailingRun}. */
public enum MailingState {
    PLANNED,
    SELECTING,
    SELECTED,
    DECIDING,
    PRINTING,
    RENDERED,
    CLOSED,
    ATTENTION,
    CANCELLED;

    /** A runner has something to do here. */
    public boolean working() {
        return this == SELECTING || this == DECIDING || this == PRINTING;
    }

    public boolean ended() {
        return this == CLOSED || this == CANCELLED;
    }

    /** Letters are still to be decided, and an address is asked for when a letter is. */
    public boolean asksForAddresses() {
        return this != RENDERED && !ended();
    }
}
