package shikaku.roster.rule;

import shikaku.shared.error.RejectionReason;

/** Why a roster file is not even begun with. */
public enum RosterRejection implements RejectionReason {
    ANOTHER_IMPORT_RUNS,
    FILE_TOO_LARGE,
    NOT_A_CSV_NAME,
    NO_FILE,
    NOT_RUNNING,
    ONLY_SUPERVISOR
}
