package shikaku.mailing.service;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import shikaku.access.rule.Role;
import shikaku.access.rule.TakeoutKind;
import shikaku.access.service.AllowTakeout;
import shikaku.audit.service.AuditNote;
import shikaku.audit.service.Audited;
import shikaku.mailing.rule.MailFile;
import shikaku.mailing.rule.MailPiece;
import shikaku.mailing.store.Mailing;
import shikaku.shared.value.InsurerNumber;

/**
 * 明細書（マニフェスト）: what the mail house checks files, sheets and envelopes against. Serials and opaque codes, no name and no
 * address; every line of it can be made again from the tables.
 */
@Stateless
@RolesAllowed({Role.Names.INSURER_CLERK, Role.Names.INSURER_SUPERVISOR, Role.Names.PROTECTION_OFFICER})
@Audited("発送の明細書を取り出す")
public class WriteManifest {

    private static final String LINES = "発送の明細書の行を書く";

    @Inject
    MailingLookup lookup;

    @Inject
    MailingRecords records;

    @Inject
    AllowTakeout takeout;

    @Inject
    AuditNote note;

    /**
     * Counts the manifest as taken out before its first line is written.
     *
     * @return the name it is saved under
     */
    public String open(InsurerNumber tenant, long mailingId, boolean sheets) {
        Mailing mailing = lookup.find(tenant, mailingId);
        List<MailFile> files = records.files.of(tenant, mailingId);
        long lines = sheets ? files.stream().mapToLong(MailFile::sheets).sum() : files.size();
        note.count(lines);
        note.reason(takeout.take(TakeoutKind.MAILING, mailingId, lines));
        return mailing.number().fileLabel() + (sheets ? "-sheets.csv" : "-files.csv");
    }

    /** One line a file, then the sum of all. */
    @Audited(value = LINES, each = false, act = false)
    public void files(InsurerNumber tenant, long mailingId, Writer out) {
        Mailing mailing = opened(tenant, mailingId);
        long sheets = 0;
        long pages = 0;
        long envelopes = 0;
        long bytes = 0;
        CsvWriter csv = csv(out);
        csv.writeRecord(
                "mailing",
                "file",
                "sheets",
                "pages",
                "envelopes",
                "first_serial",
                "last_serial",
                "bytes",
                "sha256",
                "build",
                "jdk");
        for (MailFile file : records.files.of(tenant, mailingId)) {
            csv.writeRecord(
                    mailing.number().fileLabel(),
                    ShowMailing.paperName(mailing, file),
                    Integer.toString(file.sheets()),
                    Integer.toString(file.pages()),
                    Integer.toString(file.envelopes()),
                    file.firstSerial(),
                    file.lastSerial(),
                    Long.toString(file.bytes()),
                    file.sha256(),
                    file.build(),
                    file.jdk());
            sheets += file.sheets();
            pages += file.pages();
            envelopes += file.envelopes();
            bytes += file.bytes();
        }
        csv.writeRecord(
                mailing.number().fileLabel(),
                "TOTAL",
                Long.toString(sheets),
                Long.toString(pages),
                Long.toString(envelopes),
                "",
                "",
                Long.toString(bytes),
                "",
                "",
                "");
        note.count(sheets);
        flush(csv);
    }

    /** One line a sheet in order of print. */
    @Audited(value = LINES, each = false, act = false)
    public void sheets(InsurerNumber tenant, long mailingId, Writer out) {
        Mailing mailing = opened(tenant, mailingId);
        CsvWriter csv = csv(out);
        csv.writeRecord("file", "file_sha256", "serial", "envelope", "sheet", "sheets", "pages", "match_code");
        for (MailFile file : records.files.of(tenant, mailingId)) {
            String name = ShowMailing.paperName(mailing, file);
            records.pieces.walkPrinted(tenant, file.id(), piece -> sheet(csv, mailing, file, name, piece));
        }
        flush(csv);
    }

    private Mailing opened(InsurerNumber tenant, long mailingId) {
        Mailing mailing = lookup.find(tenant, mailingId);
        takeout.mustBeGiven(TakeoutKind.MAILING, mailingId);
        return mailing;
    }

    private static void sheet(CsvWriter csv, Mailing mailing, MailFile file, String name, MailPiece piece) {
        csv.writeRecord(
                name,
                file.sha256(),
                mailing.number().serial(file.number(), piece.position()),
                piece.envelope().toString(),
                piece.sheetNumber().toString(),
                piece.sheetCount().toString(),
                Integer.toString(file.pages() / file.sheets()),
                piece.matchCode());
    }

    private static CsvWriter csv(Writer out) {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
    }

    private static void flush(CsvWriter csv) {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
