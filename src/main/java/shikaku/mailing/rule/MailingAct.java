package shikaku.mailing.rule;

/** 発送に対してできること: what a clerk may ask of a mailing. */
public enum MailingAct {
    SELECT,
    RENDER,
    STOP,
    RESUME,
    RECHECK_HELD,
    CLOSE,
    CANCEL
}
