package shikaku.mailing.rule;

/**
 * 発送の件数: selected = printed + held + taken out, once all work is done; until then the letters that wait are counted too.
 */
public record MailCounts(long selected, long waiting, long ready, long held, long excluded, long printed) {

    public boolean addUp() {
        return selected == waiting + ready + held + excluded + printed;
    }

    /** The same without one letter that stands in this state. */
    public MailCounts without(MailPieceState state) {
        return new MailCounts(
                selected - 1,
                waiting - one(state, MailPieceState.SELECTED),
                ready - one(state, MailPieceState.READY),
                held - one(state, MailPieceState.HELD),
                excluded - one(state, MailPieceState.EXCLUDED),
                printed - one(state, MailPieceState.PRINTED));
    }

    private static int one(MailPieceState state, MailPieceState counted) {
        return state == counted ? 1 : 0;
    }

    /** Letters in no file that can still get into one. */
    public long left() {
        return waiting + ready + held;
    }

    /** Nothing is left for a runner to do. */
    public boolean settled() {
        return waiting == 0 && ready == 0;
    }

    /** The mailing can end without anybody's attention. */
    public boolean closable(long sheetsInFiles) {
        return addUp() && settled() && held == 0 && printed == sheetsInFiles;
    }
}
