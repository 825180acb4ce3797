package shikaku.desk.rule;

import shikaku.shared.error.RejectionReason;

/** Why an act of the desk is not done. */
public enum DeskRejection implements RejectionReason {
    /** 受付番号札 has letters and digits only: free text could tell what nobody may write down. */
    TICKET,
    /** Somebody else took the hand-over. */
    TAKEN_ALREADY,
    /** The officer has the same matter before him and has not taken it yet. */
    WAITS_ALREADY,
    /** An address of somebody protected is shown for a reason only. */
    REASON
}
