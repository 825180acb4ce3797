package shikaku.mailing.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import shikaku.mailing.rule.MailFile;
import shikaku.shared.value.InsurerNumber;

/** 印刷ファイルの記録. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MailFiles {

    @Resource(lookup = "jdbc/app")
    DataSource database;

    private MailingSql sql() {
        return new MailingSql(database);
    }

    public void add(InsurerNumber tenant, MailFile file) {
        sql().run(
                        "INSERT INTO mail_file (insurer_number, id, mailing_id, number, name, sheets, pages, envelopes,"
                                + " first_serial, last_serial, bytes, sha256, build, jdk, made_on, data_on, made_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        tenant.digits(),
                        file.id(),
                        file.mailingId(),
                        file.number(),
                        file.name(),
                        file.sheets(),
                        file.pages(),
                        file.envelopes(),
                        file.firstSerial(),
                        file.lastSerial(),
                        file.bytes(),
                        file.sha256(),
                        file.build(),
                        file.jdk(),
                        file.madeOn(),
                        file.dataOn(),
                        file.madeAt());
    }

    /** A file's letters are in another one now, or with the officer; {@code replacedBy} is null when none stayed. */
    public void withdraw(InsurerNumber tenant, long id, Long replacedBy, Instant at) {
        sql().run(
                        "UPDATE mail_file SET withdrawn_at = ?, replaced_by = ? WHERE insurer_number = ? AND id = ?",
                        at,
                        replacedBy,
                        tenant.digits(),
                        id);
    }

    /** Files that were taken back, in the order they were made. */
    public List<MailFile> withdrawn(InsurerNumber tenant, long mailingId) {
        return list(tenant, mailingId, "IS NOT NULL ORDER BY number");
    }

    /** Those that go out; whoever wants the withdrawn ones asks for them. */
    public List<MailFile> of(InsurerNumber tenant, long mailingId) {
        return list(tenant, mailingId, "IS NULL ORDER BY number");
    }

    /** The same as everybody has recorded them by now, whatever this transaction has seen before. */
    public List<MailFile> now(InsurerNumber tenant, long mailingId) {
        return list(tenant, mailingId, "IS NULL ORDER BY number LOCK IN SHARE MODE");
    }

    private List<MailFile> list(InsurerNumber tenant, long mailingId, String withdrawn) {
        return sql().list(
                        "SELECT * FROM mail_file WHERE insurer_number = ? AND mailing_id = ? AND withdrawn_at "
                                + withdrawn,
                        MailFiles::read,
                        tenant.digits(),
                        mailingId);
    }

    public Optional<MailFile> find(InsurerNumber tenant, long id) {
        return sql()
                .list(
                        "SELECT * FROM mail_file WHERE insurer_number = ? AND id = ? AND withdrawn_at IS NULL",
                        MailFiles::read,
                        tenant.digits(),
                        id)
                .stream()
                .findFirst();
    }

    private static MailFile read(ResultSet row) throws SQLException {
        return new MailFile(
                row.getLong("id"),
                row.getLong("mailing_id"),
                row.getInt("number"),
                row.getString("name"),
                row.getInt("sheets"),
                row.getInt("pages"),
                row.getInt("envelopes"),
                row.getString("first_serial"),
                row.getString("last_serial"),
                row.getLong("bytes"),
                row.getString("sha256"),
                row.getString("build"),
                row.getString("jdk"),
                row.getObject("made_on", LocalDate.class),
                row.getObject("data_on", LocalDate.class),
                Objects.requireNonNull(MailingSql.instant(row, "made_at")),
                MailingSql.instant(row, "withdrawn_at"),
                row.getObject("replaced_by", Long.class));
    }
}
