package shikaku.mailing.service;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import shikaku.mailing.rule.EnvelopePlan;
import shikaku.nondisclosure.rule.DeliveryVerdict.Deliver;
import shikaku.print.FileFacts;
import shikaku.print.FileSettings;
import shikaku.print.Flag;
import shikaku.print.FormValues;
import shikaku.print.Laid;
import shikaku.print.LetterFile;
import shikaku.print.PrintDocument;
import shikaku.print.PrintForms;
import shikaku.print.PrintLayout;
import shikaku.shared.store.OwnerOnly;

/**
 * 印刷ファイルを書く: one file of letters, under a temporary name until its last byte is on the disk, then moved to its own name in
 * one step. The same letters give the same bytes. Until letters are released by a second person every page says 見本.
 */
public final class MailFileWriter {

    /** The progress is told and the lease prolonged after so many sheets, and at least as often as this in a file. */
    private static final int BEAT = 1_000;

    private static final int BEATS = 10;

    private final LetterText text;
    private final MailingWork work;
    private final Map<String, PrintLayout> layouts = new HashMap<>();

    MailFileWriter(MailingWork work, LetterText text) {
        this.work = work;
        this.text = text;
    }

    /** What was written, or who has to be left out first. */
    public record Written(FileFacts facts, List<EnvelopePlan.Sheet> sheets, Map<PreparedLetter, List<Flag>> flagged) {

        int envelopes() {
            return sheets.isEmpty() ? 0 : sheets.get(sheets.size() - 1).envelope();
        }
    }

    /**
     * Writes the letters. Those that do not fit are left out and everything is set anew without them, because the sheets of
     * their envelopes count differently then.
     */
    Written write(Path target, List<PreparedLetter> letters, IntConsumer beat) {
        List<PreparedLetter> fitting = new ArrayList<>(letters);
        Map<PreparedLetter, List<Flag>> flagged = new LinkedHashMap<>();
        Path temporary = target.resolveSibling(target.getFileName() + ".part");
        try {
            while (true) {
                List<EnvelopePlan.Sheet> sheets = plan(fitting);
                Map<PreparedLetter, List<Flag>> found = new LinkedHashMap<>();
                FileFacts facts = sheets.isEmpty() ? null : print(temporary, sheets, fitting, found, beat);
                if (found.isEmpty()) {
                    if (facts != null) {
                        move(temporary, target);
                    }
                    return new Written(facts, sheets, flagged);
                }
                flagged.putAll(found);
                fitting.removeAll(found.keySet());
            }
        } finally {
            // Moved, or not needed: half a file of letters does not stay behind.
            MailFolder.delete(temporary);
        }
    }

    private static List<EnvelopePlan.Sheet> plan(List<PreparedLetter> letters) {
        return EnvelopePlan.of(letters.stream()
                .map(letter -> new EnvelopePlan.Letter(
                        letter.piece().id(),
                        letter.piece().envelopeKey(),
                        letter.piece().personId(),
                        letter.delivery().postalCode(),
                        destination(letter.delivery())))
                .toList());
    }

    private static Object destination(Deliver deliver) {
        return List.of(deliver.addressee(), deliver.postalCode(), deliver.street(), deliver.building());
    }

    private FileFacts print(
            Path file,
            List<EnvelopePlan.Sheet> sheets,
            List<PreparedLetter> letters,
            Map<PreparedLetter, List<Flag>> flagged,
            IntConsumer beat) {
        Map<Long, PreparedLetter> byPiece = new HashMap<>();
        letters.forEach(letter -> byPiece.put(letter.piece().id(), letter));
        Map<Integer, List<PreparedLetter>> envelopes = new HashMap<>();
        for (EnvelopePlan.Sheet sheet : sheets) {
            envelopes
                    .computeIfAbsent(sheet.envelope(), number -> new ArrayList<>())
                    .add(byPiece.get(sheet.letter().pieceId()));
        }
        FileSettings settings = FileSettings.mailing(text.fileTitle(), work.frozenAt(), text.fileId())
                .specimen(true);
        try (FileChannel channel = OwnerOnly.file(file);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                LetterFile pdf = PrintForms.standard().letterFile(out, settings)) {
            int position = 0;
            int beats = Math.min(BEAT, sheets.size() / BEATS + 1);
            for (EnvelopePlan.Sheet sheet : sheets) {
                position++;
                PreparedLetter letter = byPiece.get(sheet.letter().pieceId());
                FormValues values = text.of(sheet, letter, envelopes.get(sheet.envelope()), position);
                Laid laid = PrintForms.standard()
                        .lay(PrintDocument.letter(
                                layout(letter), values, letter.document().card()));
                if (!laid.flags().isEmpty()) {
                    flagged.put(letter, laid.flags());
                } else if (flagged.isEmpty()) {
                    pdf.add(laid);
                }
                if (position % beats == 0) {
                    beat.accept(position);
                }
            }
            if (!flagged.isEmpty()) {
                return null;
            }
            FileFacts facts = pdf.finish();
            out.flush();
            channel.force(true);
            return facts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PrintLayout layout(PreparedLetter letter) {
        String sheet = letter.document().letterForm();
        String card = letter.document().cardForm();
        return layouts.computeIfAbsent(
                sheet + " " + card, key -> PrintForms.standard().letter(sheet, card, work.targetOn()));
    }

    static void move(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            // A folder has to be forced too, or a power cut may take the new name away.
            try (FileChannel folder = FileChannel.open(to.getParent(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
