package shikaku.mailing.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import shikaku.mailing.rule.EnvelopePlan;
import shikaku.mailing.rule.MailFile;
import shikaku.mailing.rule.MailPieceVerdict;
import shikaku.mailing.rule.MailPieceVerdict.Judged;
import shikaku.mailing.store.MailPieces.Placed;
import shikaku.shared.store.IdRanges;
import shikaku.shared.time.BusinessClock;

/** 手紙を置く: records a file that was written and the place of every letter in it, and which letters are not in it and why. */
@Dependent
public class PlaceLetters {

    @Inject
    MailingRecords records;

    @Inject
    IdRanges ids;

    @Inject
    BusinessClock clock;

    /** The letters of a file, one a sheet. */
    static List<PreparedLetter> inOrder(GatherLetters.Gathered gathered, MailFileWriter.Written written) {
        Map<Long, PreparedLetter> byPiece = new HashMap<>();
        gathered.letters().forEach(letter -> byPiece.put(letter.piece().id(), letter));
        return written.sheets().stream()
                .map(sheet -> byPiece.get(sheet.letter().pieceId()))
                .toList();
    }

    /** @return the id of the file */
    long place(
            MailingWork work,
            GatherLetters.Gathered gathered,
            MailFileWriter.Written written,
            String name,
            ToLongFunction<PreparedLetter> issueNumber) {
        List<PreparedLetter> letters = inOrder(gathered, written);
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < letters.size(); i++) {
            PreparedLetter letter = letters.get(i);
            EnvelopePlan.Sheet sheet = written.sheets().get(i);
            placed.add(new Placed(
                    letter.piece(),
                    i + 1,
                    sheet.envelope(),
                    sheet.number(),
                    sheet.count(),
                    issueNumber.applyAsLong(letter),
                    letter.delivery().addresseeId()));
        }
        long fileId = ids.claim(1);
        records.pieces.printed(work.tenant(), work.mailingId(), fileId, placed);
        records.files.add(work.tenant(), file(work, written, fileId, name));
        return fileId;
    }

    private MailFile file(MailingWork work, MailFileWriter.Written written, long fileId, String name) {
        int number = work.range().number();
        return new MailFile(
                fileId,
                work.mailingId(),
                number,
                name,
                written.sheets().size(),
                written.facts().pages(),
                written.envelopes(),
                work.number().serial(number, 1),
                work.number().serial(number, written.sheets().size()),
                written.facts().bytes(),
                written.facts().sha256(),
                Build.VERSION,
                Build.JDK,
                work.targetOn(),
                work.dataOn(),
                clock.instant(),
                null,
                null);
    }

    /** Writes down the letters that are not printed, with why. */
    List<Judged> stop(MailingWork work, GatherLetters.Gathered gathered, MailFileWriter.Written written) {
        List<Judged> stopped = new ArrayList<>(gathered.stopped());
        written.flagged()
                .forEach((letter, flags) -> stopped.add(new Judged(
                        letter.piece(),
                        MailPieceVerdict.of(new MailPieceVerdict.Facts(
                                false,
                                work.officers(),
                                letter.document().answer(),
                                null,
                                work.dueOn(),
                                LetterFlags.characters(flags),
                                LetterFlags.fields(flags),
                                MailPieceVerdict.Delivery.RESOLVED)),
                        letter.document().answer())));
        records.pieces.judge(work.tenant(), work.mailingId(), stopped, clock.instant());
        return stopped;
    }
}
