package shikaku.access.rule;

/** 環境: which kind of installation this is; the frame and the login page say it, and outside production the business date moves. */
public enum Environment {
    DEMO,
    TRAINING,
    PRODUCTION
}
