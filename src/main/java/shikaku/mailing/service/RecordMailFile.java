package shikaku.mailing.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shikaku.access.rule.Role;
import shikaku.audit.service.AuditNote;
import shikaku.audit.service.Audited;
import shikaku.mailing.rule.EnvelopePlan;
import shikaku.mailing.rule.MailPieceVerdict;
import shikaku.mailing.service.MailContent.Printed;
import shikaku.mailing.rule.MailFile;
import shikaku.mailing.rule.MailPieceVerdict.Judged;
import shikaku.mailing.store.MailPieces.Placed;
import shikaku.mailing.rule.MailRange;
import shikaku.print.Flag;
import shikaku.shared.http.Figures;
import shikaku.shared.store.IdRanges;

/**
 * 印刷ファイルを記録する: in one transaction the file, the place of every letter in it, the documents as issued, the letters that
 * were stopped, and the end of the range. All or nothing, and only under a lease that still holds.
 */
@Stateless
@RolesAllowed(Role.Names.OPERATOR)
@Audited(value = "印刷ファイルを記録する", each = false)
public class RecordMailFile {

    @Inject
    MailingRecords records;

    @Inject
    MailPeople people;

    @Inject
    MailContents contents;

    @Inject
    HandOver handOver;

    @Inject
    IdRanges ids;

    @Inject
    AuditNote note;

    @Inject
    Figures figures;

    /** Prolongs the lease while a file is being written, and moves the progress bar. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void beat(MailingWork work, int done) {
        if (people.hold(work)) {
            records.ranges.show(work.tenant(), work.range(), done);
        }
    }

    /** Whether what this runner works out can still be recorded. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean held(MailingWork work) {
        return people.hold(work);
    }

    /** @return false when the lease was lost and nothing was recorded */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean record(
            MailingWork work, GatherLetters.Gathered gathered, MailFileWriter.Written written, String name) {
        if (!people.hold(work)) {
            return false;
        }
        stop(work, gathered, written.flagged());
        handOver.give(work.tenant(), work.mailingId(), gathered.officers());
        if (written.facts() != null) {
            place(work, gathered, written, name);
        }
        records.ranges.finish(work.tenant(), work.range(), MailRange.State.DONE);
        note.count(written.sheets().size());
        figures.printed(written.sheets().size());
        return true;
    }

    private void stop(MailingWork work, GatherLetters.Gathered gathered, Map<PreparedLetter, List<Flag>> flagged) {
        records.pieces.judge(work.tenant(), work.mailingId(), stopped(work, gathered, flagged), people.clock.instant());
    }

    /** The letters that are not printed, with why. */
    static List<Judged> stopped(
            MailingWork work, GatherLetters.Gathered gathered, Map<PreparedLetter, List<Flag>> flagged) {
        List<Judged> stopped = new ArrayList<>(gathered.stopped());
        flagged.forEach((letter, flags) -> stopped.add(new Judged(
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
        return stopped;
    }

    private void place(MailingWork work, GatherLetters.Gathered gathered, MailFileWriter.Written written, String name) {
        Map<Long, PreparedLetter> byPiece = new HashMap<>();
        gathered.letters().forEach(letter -> byPiece.put(letter.piece().id(), letter));
        List<Printed> printed = new ArrayList<>();
        for (EnvelopePlan.Sheet sheet : written.sheets()) {
            PreparedLetter letter = byPiece.get(sheet.letter().pieceId());
            printed.add(new Printed(letter.piece().personId(), letter.document().issue()));
        }
        Map<Long, Long> numbers = contents.of(work.kind()).issued(work.tenant(), work.mailingId(), printed);
        List<Placed> placed = new ArrayList<>();
        int position = 0;
        for (EnvelopePlan.Sheet sheet : written.sheets()) {
            PreparedLetter letter = byPiece.get(sheet.letter().pieceId());
            placed.add(new Placed(
                    letter.piece(),
                    ++position,
                    sheet.envelope(),
                    sheet.number(),
                    sheet.count(),
                    numbers.get(letter.piece().personId()),
                    letter.delivery().addresseeId()));
        }
        long fileId = ids.claim(1);
        records.pieces.printed(work.tenant(), work.mailingId(), fileId, placed);
        records.files.add(work.tenant(), file(work, written, fileId, name));
    }

    private MailFile file(MailingWork work, MailFileWriter.Written written, long fileId, String name) {
        return file(work, written, fileId, name, people.clock.instant());
    }

    /** The record of a file that was written. */
    static MailFile file(MailingWork work, MailFileWriter.Written written, long fileId, String name, Instant at) {
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
                at,
                null,
                null);
    }
}
