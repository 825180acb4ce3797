package shikaku.mailing.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import shikaku.mailing.rule.DueAnswer;
import shikaku.mailing.rule.MailCounts;
import shikaku.mailing.rule.MailPiece;
import shikaku.mailing.rule.MailPieceReason;
import shikaku.mailing.rule.MailPieceState;
import shikaku.mailing.rule.MailPieceVerdict.Judged;
import shikaku.mailing.rule.RangeCut;
import shikaku.shared.value.InsurerNumber;

/** 発送物の記録, written and read by the ten thousand. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MailPieces {

    private static final int BLOCK = 1_000;

    private static final String IN_NO_FILE = "file_id = NULL, file_position = NULL, envelope_number = NULL,"
            + " sheet_number = NULL, sheet_count = NULL, issue_number = NULL, addressee_id = NULL";

    @Resource(lookup = "jdbc/app")
    DataSource database;

    private MailingSql sql() {
        return new MailingSql(database);
    }

    /** A person chosen for a mailing. */
    public record Chosen(long mailingId, long envelopeKey, long personId, String matchCode, DueAnswer answer) {}

    /** Whoever is in the mailing or its officer's mailing already stays as he is. */
    public void add(InsurerNumber tenant, long rootId, String kind, long firstId, List<Chosen> people) {
        List<Object[]> rows = new ArrayList<>(people.size());
        long id = firstId;
        for (Chosen chosen : people) {
            rows.add(new Object[] {
                tenant.digits(),
                chosen.mailingId(),
                chosen.envelopeKey(),
                id++,
                rootId,
                chosen.personId(),
                kind,
                chosen.matchCode(),
                MailPieceState.SELECTED,
                chosen.answer().ground()
            });
        }
        sql().batch(
                        "INSERT INTO mail_piece (insurer_number, mailing_id, envelope_key, id, root_id, person_id, kind,"
                                + " match_code, state, ground) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                + " ON DUPLICATE KEY UPDATE kind = VALUES(kind)",
                        rows);
    }

    public void skipped(InsurerNumber tenant, long mailingId, int range, Map<String, Integer> people) {
        List<Object[]> rows = new ArrayList<>();
        people.forEach((ground, count) -> rows.add(new Object[] {tenant.digits(), mailingId, range, ground, count}));
        sql().batch(
                        "INSERT INTO mail_skip (insurer_number, mailing_id, range_number, ground, people)"
                                + " VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE people = people + VALUES(people)",
                        rows);
    }

    /** People who were looked at and are not in the mailing, by ground, most first. */
    public Map<String, Long> skips(InsurerNumber tenant, long mailingId) {
        Map<String, Long> found = new LinkedHashMap<>();
        sql().walk(
                        "SELECT ground, SUM(people) AS counted FROM mail_skip WHERE insurer_number = ? AND mailing_id = ?"
                                + " GROUP BY ground ORDER BY counted DESC, ground",
                        row -> found.put(row.getString(1), row.getLong(2)),
                        tenant.digits(),
                        mailingId);
        return found;
    }

    /** Feeds the households or people of the letters that wait, in rising order of their key. */
    public void cut(InsurerNumber tenant, long mailingId, RangeCut into) {
        sql().walk(
                        "SELECT envelope_key, COUNT(*) FROM mail_piece WHERE insurer_number = ? AND mailing_id = ?"
                                + " AND state = 'SELECTED' GROUP BY envelope_key ORDER BY envelope_key",
                        row -> into.add(row.getLong(1), row.getInt(2)),
                        tenant.digits(),
                        mailingId);
    }

    /** Letters of a range in one state, from a key on. */
    public record Part(long mailingId, long fromKey, long toKey, MailPieceState state) {}

    public List<MailPiece> part(InsurerNumber tenant, Part part, int size) {
        return sql().list(
                        "SELECT * FROM mail_piece WHERE insurer_number = ? AND mailing_id = ? AND envelope_key BETWEEN ? AND ?"
                                + " AND state = ? ORDER BY envelope_key, id LIMIT ?",
                        MailPieces::read,
                        tenant.digits(),
                        part.mailingId(),
                        part.fromKey(),
                        part.toKey(),
                        part.state(),
                        size);
    }

    public void judge(InsurerNumber tenant, long mailingId, List<Judged> judged, Instant at) {
        List<Object[]> rows = new ArrayList<>(judged.size());
        for (Judged one : judged) {
            DueAnswer answer = one.answer();
            rows.add(new Object[] {
                one.verdict().outcome().name(),
                one.verdict().reason(),
                one.verdict().detail(),
                answer == null ? one.piece().ground() : answer.ground(),
                answer == null ? null : String.join(" ", answer.ruleIds()),
                answer == null ? null : answer.firstDay(),
                answer == null ? null : answer.lastDay(),
                at,
                tenant.digits(),
                mailingId,
                one.piece().envelopeKey(),
                one.piece().id()
            });
        }
        sql().batch(
                        "UPDATE mail_piece SET state = ?, reason = ?, detail = ?, ground = ?, rule_ids = ?, valid_from = ?,"
                                + " valid_to = ?, decided_at = ? WHERE insurer_number = ? AND mailing_id = ?"
                                + " AND envelope_key = ? AND id = ?",
                        rows);
    }

    /** Gives letters to the officer's mailing; there they wait, or are held when it was made already. */
    public void giveToOfficer(
            InsurerNumber tenant, long fromMailing, long toMailing, boolean late, List<MailPiece> pieces) {
        List<Object[]> rows = new ArrayList<>();
        for (MailPiece piece : pieces) {
            rows.add(new Object[] {
                toMailing,
                late ? MailPieceState.HELD : MailPieceState.SELECTED,
                late ? MailPieceReason.ARRIVED_LATE : null,
                tenant.digits(),
                fromMailing,
                piece.envelopeKey(),
                piece.id()
            });
        }
        sql().batch(
                        "UPDATE mail_piece SET mailing_id = ?, state = ?, reason = ?, detail = NULL, " + IN_NO_FILE
                                + " WHERE insurer_number = ? AND mailing_id = ? AND envelope_key = ? AND id = ?",
                        rows);
    }

    /** Where a printed letter lies. */
    public record Placed(
            MailPiece piece,
            int position,
            int envelope,
            int sheetNumber,
            int sheetCount,
            long issueNumber,
            Long addresseeId) {}

    public void printed(InsurerNumber tenant, long mailingId, long fileId, List<Placed> letters) {
        List<Object[]> rows = new ArrayList<>(letters.size());
        for (Placed letter : letters) {
            rows.add(new Object[] {
                fileId,
                letter.position(),
                letter.envelope(),
                letter.sheetNumber(),
                letter.sheetCount(),
                letter.issueNumber(),
                letter.addresseeId(),
                tenant.digits(),
                mailingId,
                letter.piece().envelopeKey(),
                letter.piece().id()
            });
        }
        sql().batch(
                        "UPDATE mail_piece SET state = 'PRINTED', reason = NULL, detail = NULL, file_id = ?, file_position = ?,"
                                + " envelope_number = ?, sheet_number = ?, sheet_count = ?, issue_number = ?,"
                                + " addressee_id = ? WHERE insurer_number = ? AND mailing_id = ? AND envelope_key = ? AND id = ?",
                        rows);
    }

    /** Takes letters out of the file they were printed in; what becomes of them is said by their judgement. */
    public void takeOut(InsurerNumber tenant, long mailingId, List<Judged> judged) {
        List<Object[]> rows = new ArrayList<>();
        for (Judged one : judged) {
            rows.add(new Object[] {
                tenant.digits(),
                mailingId,
                one.piece().envelopeKey(),
                one.piece().id()
            });
        }
        sql().batch(
                        "UPDATE mail_piece SET " + IN_NO_FILE
                                + " WHERE insurer_number = ? AND mailing_id = ? AND envelope_key = ? AND id = ?",
                        rows);
    }

    /** What is not printed and not taken out waits for a new decision. */
    public void reopen(InsurerNumber tenant, long mailingId) {
        sql().run(
                        "UPDATE mail_piece SET state = 'SELECTED', reason = NULL, detail = NULL, valid_from = NULL,"
                                + " valid_to = NULL, decided_at = NULL WHERE insurer_number = ? AND mailing_id = ?"
                                + " AND state IN ('HELD', 'READY')",
                        tenant.digits(),
                        mailingId);
    }

    public MailCounts counts(InsurerNumber tenant, long mailingId) {
        return countsOf(tenant, List.of(mailingId)).get(mailingId);
    }

    /** What each of these mailings counts, by mailing. */
    public Map<Long, MailCounts> countsOf(InsurerNumber tenant, Collection<Long> mailings) {
        Map<Long, Map<MailPieceState, Long>> counted = new HashMap<>();
        mailings.forEach(id -> counted.put(id, new EnumMap<>(MailPieceState.class)));
        if (!mailings.isEmpty()) {
            sql().walk(
                            "SELECT mailing_id, state, COUNT(*) FROM mail_piece WHERE insurer_number = ?"
                                    + " AND mailing_id IN (" + joined(mailings) + ") GROUP BY mailing_id, state",
                            row -> counted.get(row.getLong(1))
                                    .put(MailPieceState.valueOf(row.getString(2)), row.getLong(3)),
                            tenant.digits());
        }
        Map<Long, MailCounts> counts = new HashMap<>();
        counted.forEach((id, states) -> counts.put(id, counts(states)));
        return counts;
    }

    private static MailCounts counts(Map<MailPieceState, Long> states) {
        return new MailCounts(
                states.values().stream().mapToLong(Long::longValue).sum(),
                states.getOrDefault(MailPieceState.SELECTED, 0L),
                states.getOrDefault(MailPieceState.READY, 0L),
                states.getOrDefault(MailPieceState.HELD, 0L),
                states.getOrDefault(MailPieceState.EXCLUDED, 0L),
                states.getOrDefault(MailPieceState.PRINTED, 0L));
    }

    public Map<MailPieceReason, Long> reasons(InsurerNumber tenant, long mailingId) {
        Map<MailPieceReason, Long> found = new EnumMap<>(MailPieceReason.class);
        sql().walk(
                        "SELECT reason, COUNT(*) FROM mail_piece WHERE insurer_number = ? AND mailing_id = ?"
                                + " AND state IN ('HELD', 'EXCLUDED') GROUP BY reason",
                        row -> found.put(MailPieceReason.valueOf(row.getString(1)), row.getLong(2)),
                        tenant.digits(),
                        mailingId);
        return found;
    }

    /** Letters held or taken out, held ones first, as if those left out were not there. */
    public List<MailPiece> unprinted(
            InsurerNumber tenant, long mailingId, List<MailPiece> without, int from, int size) {
        String others = without.isEmpty()
                ? ""
                : " AND id NOT IN ("
                        + without.stream()
                                .map(piece -> Long.toString(piece.id()))
                                .collect(Collectors.joining(",")) + ")";
        return sql().list(
                        "SELECT * FROM mail_piece WHERE insurer_number = ? AND mailing_id = ?"
                                + " AND state IN ('HELD', 'EXCLUDED')" + others
                                + " ORDER BY state DESC, reason, id LIMIT ? OFFSET ?",
                        MailPieces::read,
                        tenant.digits(),
                        mailingId,
                        size,
                        from);
    }

    /** The letters about these people that are in no file of these mailings, by mailing. */
    public Map<Long, List<MailPiece>> unprintedOf(
            InsurerNumber tenant, Collection<Long> mailings, Collection<Long> people) {
        Map<Long, List<MailPiece>> found = new HashMap<>();
        if (mailings.isEmpty()) {
            return found;
        }
        List<Long> all = List.copyOf(people);
        for (int from = 0; from < all.size(); from += BLOCK) {
            List<Long> some = all.subList(from, Math.min(from + BLOCK, all.size()));
            sql().walk(
                            "SELECT * FROM mail_piece WHERE insurer_number = ? AND state <> 'PRINTED' AND person_id IN ("
                                    + joined(some) + ") AND mailing_id IN (" + joined(mailings) + ")",
                            row -> found.computeIfAbsent(row.getLong("mailing_id"), id -> new ArrayList<>())
                                    .add(read(row)),
                            tenant.digits());
        }
        return found;
    }

    private static String joined(Collection<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    public List<MailPiece> ofFile(InsurerNumber tenant, long mailingId, long fileId) {
        return sql().list(
                        "SELECT * FROM mail_piece WHERE insurer_number = ? AND mailing_id = ? AND file_id = ?"
                                + " ORDER BY file_position",
                        MailPieces::read,
                        tenant.digits(),
                        mailingId,
                        fileId);
    }

    /** Every printed letter in order of print, one by one. */
    public void walkPrinted(InsurerNumber tenant, long fileId, Consumer<MailPiece> each) {
        sql().walk(
                        "SELECT * FROM mail_piece WHERE insurer_number = ? AND file_id = ? ORDER BY file_position",
                        row -> each.accept(read(row)),
                        tenant.digits(),
                        fileId);
    }

    private static MailPiece read(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return new MailPiece(
                row.getLong("id"),
                row.getLong("envelope_key"),
                row.getLong("person_id"),
                row.getString("match_code"),
                MailPieceState.valueOf(row.getString("state")),
                reason == null ? null : MailPieceReason.valueOf(reason),
                row.getString("detail"),
                row.getString("ground"),
                row.getObject("valid_to", LocalDate.class),
                row.getObject("file_id", Long.class),
                row.getObject("file_position", Integer.class),
                row.getObject("envelope_number", Integer.class),
                row.getObject("sheet_number", Integer.class),
                row.getObject("sheet_count", Integer.class),
                row.getObject("issue_number", Long.class),
                row.getObject("addressee_id", Long.class));
    }
}
