package shikaku.roster.service;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import shikaku.insurer.rule.InsurerKind;
import shikaku.roster.rule.FaultReason;
import shikaku.roster.rule.RosterBytes;
import shikaku.roster.rule.RosterColumn;
import shikaku.roster.rule.RosterEncoding;
import shikaku.roster.rule.RosterFault;
import shikaku.roster.rule.RosterHeader;
import shikaku.roster.rule.RosterLineCheck;
import shikaku.roster.rule.RosterLineCheck.Checked;
import shikaku.shared.value.InsurerNumber;

/** 名簿ファイル: reads a roster line by line, as often as asked, never more than a line at a time. */
final class RosterFile {

    /** Most lines of one file. */
    static final int MOST_LINES = 2_000_000;

    /** For whom and from where a file is read. */
    record Source(
            InsurerNumber insurer,
            InsurerKind kind,
            LocalDate today,
            Path path,
            RosterEncoding encoding,
            int mostLines) {}

    /** Takes a line; answers whether to go on. */
    interface LineTaker {
        boolean take(long line, List<String> delivered, Checked checked);
    }

    private final Source source;
    private List<RosterColumn> columns = List.of();

    RosterFile(Source source) {
        this.source = source;
    }

    /** Looks at the bytes alone; what arrives by upload is looked at as it arrives. */
    static RosterBytes bytes(Path path) throws IOException {
        RosterBytes bytes = new RosterBytes();
        byte[] block = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(path)) {
            for (int length = in.read(block); length >= 0; length = in.read(block)) {
                bytes.feed(block, length);
            }
        }
        return bytes;
    }

    /** @return what the lines' days of extraction were, or null when not even the headings can be used */
    RosterLineCheck read(LineTaker taker, Consumer<RosterFault> faults) throws IOException {
        long last = 0;
        try (Reader reader = open();
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .maxBufferSize(2 * RosterBytes.LONGEST_LINE)
                        .ofCsvRecord(reader)) {
            Iterator<CsvRecord> records = csv.iterator();
            if (!records.hasNext()) {
                faults.accept(RosterFault.ofFile(FaultReason.EMPTY_FILE, ""));
                return null;
            }
            RosterHeader header = RosterHeader.of(records.next().getFields());
            if (!header.faults().isEmpty()) {
                header.faults().forEach(faults);
                return null;
            }
            columns = header.columns();
            RosterLineCheck check = new RosterLineCheck(
                    source.insurer(), source.kind(), source.today(), header.width(), header.places());
            int lines = 0;
            while (records.hasNext()) {
                CsvRecord line = records.next();
                last = line.getStartingLineNumber();
                if (++lines > source.mostLines()) {
                    faults.accept(
                            RosterFault.ofLine(last, FaultReason.TOO_MANY_LINES, String.valueOf(source.mostLines())));
                    return check;
                }
                if (!taker.take(last, line.getFields(), check.check(last, line.getFields()))) {
                    return check;
                }
            }
            if (lines == 0) {
                faults.accept(RosterFault.ofFile(FaultReason.NO_LINES, ""));
            }
            return check;
        } catch (CsvParseException e) {
            faults.accept(RosterFault.ofLine(last + 1, FaultReason.OPEN_QUOTE, ""));
            return null;
        }
    }

    /** The columns in the order of the file, known once the headings are read. */
    List<RosterColumn> columns() {
        return columns;
    }

    /** A character the encoding does not have becomes U+FFFD and is a fault of its line. */
    private Reader open() throws IOException {
        InputStream bytes = Files.newInputStream(source.path());
        BufferedReader reader = new BufferedReader(
                new InputStreamReader(
                        bytes,
                        source.encoding()
                                .charset()
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPLACE)
                                .onUnmappableCharacter(CodingErrorAction.REPLACE)),
                1 << 16);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }
}
