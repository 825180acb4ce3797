package shikaku.mailing.rule;

/**
 * 発送の件数: selected = printed + held + taken out, once all work is done; until then the letters that wait are counted too.
 */
public record MailCounts(long selected, long waiting, long ready, long held, long excluded, long printed) {

    public boolean addUp() {
        return selected == waiting + ready + held + excluded + printed;
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
