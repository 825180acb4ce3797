package shikaku.mailing.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import shikaku.mailing.rule.MailPiece;
import shikaku.mailing.rule.MailRange;
import shikaku.mailing.rule.MailRange.State;
import shikaku.mailing.rule.MailRange.Step;
import shikaku.mailing.rule.MailingRun;
import shikaku.mailing.rule.RangeCut;
import shikaku.shared.store.IdRanges;
import shikaku.shared.value.InsurerNumber;

/** 発送の範囲の貸出し: which runner works on which range, and how far it is. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MailRanges {

    @Resource(lookup = "jdbc/app")
    DataSource database;

    @Inject
    IdRanges ids;

    private MailingSql sql() {
        return new MailingSql(database);
    }

    public void add(InsurerNumber tenant, long mailingId, Step step, int round, List<RangeCut.Range> ranges) {
        if (ranges.isEmpty()) {
            return;
        }
        long id = ids.claim(ranges.size());
        int number = sql().list(
                        "SELECT COALESCE(MAX(number), 0) FROM mail_range"
                                + " WHERE insurer_number = ? AND mailing_id = ? AND step = ?",
                        row -> row.getInt(1),
                        tenant.digits(),
                        mailingId,
                        step)
                .get(0);
        List<Object[]> rows = new ArrayList<>();
        for (RangeCut.Range range : ranges) {
            number++;
            rows.add(new Object[] {
                tenant.digits(),
                id++,
                mailingId,
                round,
                step,
                number,
                range.firstKey(),
                range.lastKey(),
                range.firstKey() - 1,
                State.OPEN,
                range.size()
            });
        }
        sql().batch(
                        "INSERT INTO mail_range (insurer_number, id, mailing_id, round, step, number, first_key, last_key,"
                                + " last_done_key, state, total, done, fence) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0)",
                        rows);
    }

    /**
     * Takes a range that nobody holds. Ranges somebody is just recording are passed over instead of waited for.
     *
     * @param until when the lease runs out unless it is prolonged; real instants, never the business date
     */
    public Optional<MailRange> claim(InsurerNumber tenant, Wanted wanted, String runner, Instant now, Instant until) {
        List<MailRange> free = sql().list(
                        "SELECT * FROM mail_range WHERE insurer_number = ? AND mailing_id = ? AND step = ? AND state = ?"
                                + " AND (leased_until IS NULL OR leased_until < ?)"
                                + " ORDER BY number LIMIT 1 FOR UPDATE SKIP LOCKED",
                        MailRanges::read,
                        tenant.digits(),
                        wanted.mailingId(),
                        wanted.step(),
                        wanted.state(),
                        now);
        if (free.isEmpty()) {
            return Optional.empty();
        }
        MailRange range = free.get(0);
        sql().run(
                        "UPDATE mail_range SET fence = fence + 1, runner = ?, leased_until = ? WHERE insurer_number = ?"
                                + " AND id = ?",
                        runner,
                        until,
                        tenant.digits(),
                        range.id());
        return Optional.of(new MailRange(
                range.id(),
                range.step(),
                range.number(),
                range.round(),
                range.firstKey(),
                range.lastKey(),
                range.lastDoneKey(),
                range.total(),
                range.fence() + 1));
    }

    /** Which ranges a runner looks for. */
    public record Wanted(long mailingId, Step step, State state) {}

    /**
     * Prolongs a lease. While the transaction lasts nobody stops or cancels the mailing.
     *
     * @return false when the lease was lost or the mailing stopped: whatever was worked out must not be recorded
     */
    public boolean prolong(InsurerNumber tenant, long mailingId, MailRange range, Instant until) {
        List<String> runs = sql().list(
                        "SELECT run FROM mailing WHERE insurer_number = ? AND id = ? LOCK IN SHARE MODE",
                        row -> row.getString(1),
                        tenant.digits(),
                        mailingId);
        return runs.equals(List.of(MailingRun.RUNNING.name()))
                && sql().run(
                                        "UPDATE mail_range SET leased_until = ? WHERE insurer_number = ? AND id = ?"
                                                + " AND fence = ? AND state <> 'DROPPED'",
                                        until,
                                        tenant.digits(),
                                        range.id(),
                                        range.fence())
                        == 1;
    }

    /** After {@link #prolong} in the same transaction. */
    public void advance(InsurerNumber tenant, MailRange range, long lastDoneKey, int done) {
        sql().run(
                        "UPDATE mail_range SET last_done_key = ?, done = done + ? WHERE insurer_number = ? AND id = ?",
                        lastDoneKey,
                        done,
                        tenant.digits(),
                        range.id());
    }

    /** How far the range is by now. */
    public long lastDoneKey(InsurerNumber tenant, MailRange range) {
        return sql().list(
                        "SELECT last_done_key FROM mail_range WHERE insurer_number = ? AND id = ?",
                        row -> row.getLong(1),
                        tenant.digits(),
                        range.id())
                .get(0);
    }

    /** For the progress bar only. */
    public void show(InsurerNumber tenant, MailRange range, int done) {
        sql().run(
                        "UPDATE mail_range SET done = ? WHERE insurer_number = ? AND id = ? AND fence = ?",
                        done,
                        tenant.digits(),
                        range.id(),
                        range.fence());
    }

    /** The range is through with a step; the next step begins at its first key. */
    public void finish(InsurerNumber tenant, MailRange range, State state) {
        sql().run(
                        "UPDATE mail_range SET state = ?, done = 0, last_done_key = first_key - 1, runner = NULL,"
                                + " leased_until = NULL WHERE insurer_number = ? AND id = ?",
                        state,
                        tenant.digits(),
                        range.id());
    }

    /** A runner that could not go on gives its range back; one that somebody else took meanwhile stays his. */
    public void giveBack(InsurerNumber tenant, MailRange range) {
        sql().run(
                        "UPDATE mail_range SET runner = NULL, leased_until = NULL WHERE insurer_number = ? AND id = ?"
                                + " AND fence = ?",
                        tenant.digits(),
                        range.id(),
                        range.fence());
    }

    /** Nobody waits for leases of runners that were stopped or died; their fences are overtaken by the next claim. */
    public void release(InsurerNumber tenant, long mailingId) {
        sql().run(
                        "UPDATE mail_range SET runner = NULL, leased_until = NULL WHERE insurer_number = ?"
                                + " AND mailing_id = ?",
                        tenant.digits(),
                        mailingId);
    }

    /** What is not done yet is cut anew in the next round. */
    public void drop(InsurerNumber tenant, long mailingId) {
        sql().run(
                        "UPDATE mail_range SET state = 'DROPPED', runner = NULL, leased_until = NULL WHERE insurer_number = ?"
                                + " AND mailing_id = ? AND state <> 'DONE'",
                        tenant.digits(),
                        mailingId);
    }

    /**
     * Letters that went over to the officer's mailing are not counted in the range they came from: how far the work is would tell
     * how many they were.
     */
    public void without(InsurerNumber tenant, long mailingId, List<MailPiece> letters) {
        List<Object[]> rows = new ArrayList<>();
        for (MailPiece letter : letters) {
            // Looked for without a lock, then changed by its id: a search that locks would wait for other runners'
            // ranges.
            sql().list(
                            "SELECT id FROM mail_range WHERE insurer_number = ? AND mailing_id = ? AND step = 'LETTERS'"
                                    + " AND state <> 'DROPPED' AND first_key <= ? AND last_key >= ?"
                                    + " ORDER BY number DESC LIMIT 1",
                            row -> row.getLong(1),
                            tenant.digits(),
                            mailingId,
                            letter.envelopeKey(),
                            letter.envelopeKey())
                    .forEach(range -> rows.add(new Object[] {tenant.digits(), range}));
        }
        sql().batch("UPDATE mail_range SET total = total - 1 WHERE insurer_number = ? AND id = ? AND total > 0", rows);
    }

    /** A number for a file that takes another one's place, as a range that is of no round: nobody has to work on it. */
    public int next(InsurerNumber tenant, long mailingId) {
        add(tenant, mailingId, Step.LETTERS, 0, List.of(new RangeCut.Range(1, 0, 0)));
        int number = sql().list(
                        "SELECT MAX(number) FROM mail_range WHERE insurer_number = ? AND mailing_id = ?"
                                + " AND step = 'LETTERS'",
                        row -> row.getInt(1),
                        tenant.digits(),
                        mailingId)
                .get(0);
        sql().run(
                        "UPDATE mail_range SET state = 'DONE' WHERE insurer_number = ? AND mailing_id = ?"
                                + " AND step = 'LETTERS' AND number = ?",
                        tenant.digits(),
                        mailingId,
                        number);
        return number;
    }

    /** The ranges of letters somebody works on now; waits for those just recording. */
    public List<MailRange> leased(InsurerNumber tenant, long mailingId, Instant now) {
        return sql().list(
                        "SELECT * FROM mail_range WHERE insurer_number = ? AND mailing_id = ? AND step = 'LETTERS'"
                                + " AND leased_until >= ? LOCK IN SHARE MODE",
                        MailRanges::read,
                        tenant.digits(),
                        mailingId,
                        now);
    }

    /** How many ranges of a step stand in a state, as this transaction saw it at its beginning. Waits for nobody. */
    public int count(InsurerNumber tenant, Wanted wanted) {
        return count(tenant, wanted, "");
    }

    /** At this moment. For whoever has locked the mailing, so that nobody is just recording. */
    public int countNow(InsurerNumber tenant, Wanted wanted) {
        return count(tenant, wanted, " LOCK IN SHARE MODE");
    }

    private int count(InsurerNumber tenant, Wanted wanted, String lock) {
        return sql().list(
                        "SELECT COUNT(*) FROM mail_range WHERE insurer_number = ? AND mailing_id = ? AND step = ?"
                                + " AND state = ?" + lock,
                        row -> row.getInt(1),
                        tenant.digits(),
                        wanted.mailingId(),
                        wanted.step(),
                        wanted.state())
                .get(0);
    }

    /** As this transaction saw it at its beginning; once true it stays true. */
    public boolean anyOfRound(InsurerNumber tenant, long mailingId, Step step, int round) {
        return anyOfRound(tenant, mailingId, step, round, "");
    }

    /** At this moment: another runner may have cut them since this transaction began. */
    public boolean anyOfRoundNow(InsurerNumber tenant, long mailingId, Step step, int round) {
        return anyOfRound(tenant, mailingId, step, round, " LOCK IN SHARE MODE");
    }

    private boolean anyOfRound(InsurerNumber tenant, long mailingId, Step step, int round, String lock) {
        return sql().list(
                                "SELECT COUNT(*) FROM mail_range WHERE insurer_number = ? AND mailing_id = ?"
                                        + " AND step = ? AND round = ?" + lock,
                                row -> row.getInt(1),
                                tenant.digits(),
                                mailingId,
                                step,
                                round)
                        .get(0)
                > 0;
    }

    /** Letters or people done and in all, of one step and round. */
    public record Done(long done, long total) {}

    /** @param reached ranges in this state or beyond count wholly */
    public Done done(InsurerNumber tenant, long mailingId, Step step, int round, State reached) {
        return sql().list(
                        "SELECT COALESCE(SUM(CASE WHEN state = 'DONE' OR state = ? THEN total ELSE done END), 0),"
                                + " COALESCE(SUM(total), 0) FROM mail_range WHERE insurer_number = ?"
                                + " AND mailing_id = ? AND step = ? AND round = ? AND state <> 'DROPPED'",
                        row -> new Done(row.getLong(1), row.getLong(2)),
                        reached,
                        tenant.digits(),
                        mailingId,
                        step,
                        round)
                .get(0);
    }

    private static MailRange read(java.sql.ResultSet row) throws java.sql.SQLException {
        return new MailRange(
                row.getLong("id"),
                Step.valueOf(row.getString("step")),
                row.getInt("number"),
                row.getInt("round"),
                row.getLong("first_key"),
                row.getLong("last_key"),
                row.getLong("last_done_key"),
                row.getInt("total"),
                row.getInt("fence"));
    }
}
