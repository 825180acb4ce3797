package shikaku.mailing.rule;

/** 作業の状況: whether a mailing's work goes on by itself. Only a RUNNING one is picked up by a runner. */
public enum MailingRun {
    IDLE,
    RUNNING,
    STOPPED,
    FAILED
}
