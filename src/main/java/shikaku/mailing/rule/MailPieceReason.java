package shikaku.mailing.rule;

/** 保留・除外の理由: why a letter is not printed. Each has a text and a next act for the clerk in the bundle. */
public enum MailPieceReason {
    FACTS_MISSING(MailPieceState.HELD),
    NOT_IN_ROSTER(MailPieceState.HELD),
    ENDS_BEFORE_DISPATCH(MailPieceState.HELD),
    GLYPH_MISSING(MailPieceState.HELD),
    FIELD_TOO_LONG(MailPieceState.HELD),
    NO_ADDRESS(MailPieceState.HELD),
    NO_SAFE_ADDRESS(MailPieceState.HELD),
    ADDRESSEE_RESTRICTED(MailPieceState.HELD),
    DECISION_CHANGED(MailPieceState.HELD),
    ARRIVED_LATE(MailPieceState.HELD),
    NO_LONGER_DUE(MailPieceState.EXCLUDED),
    NO_LONGER_INSURED(MailPieceState.EXCLUDED);

    private final MailPieceState outcome;

    MailPieceReason(MailPieceState outcome) {
        this.outcome = outcome;
    }

    public MailPieceState outcome() {
        return outcome;
    }

    public String messageKey() {
        return "mailing.reason." + name();
    }

    public String nextActKey() {
        return "mailing.next." + name();
    }
}
