package shikaku.mailing.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import shikaku.access.rule.Role;
import shikaku.audit.service.AuditNote;
import shikaku.audit.service.Audited;
import shikaku.insuredperson.rule.PersonView;
import shikaku.mailing.rule.MailPiece;
import shikaku.mailing.rule.MailPieceReason;
import shikaku.mailing.rule.MailPieceState;
import shikaku.mailing.rule.MailPieceVerdict;
import shikaku.mailing.rule.MailPieceVerdict.Delivery;
import shikaku.mailing.rule.MailPieceVerdict.Judged;
import shikaku.mailing.rule.MailPieceVerdict.Outcome;
import shikaku.mailing.rule.MailPieceVerdict.Verdict;
import shikaku.mailing.rule.MailRange;
import shikaku.mailing.service.MailContent.MailDocument;
import shikaku.mailing.store.MailPieces;
import shikaku.nondisclosure.rule.ProtectionState;
import shikaku.print.Flag;
import shikaku.print.PrintDocument;
import shikaku.print.PrintForms;

/**
 * 発送物を判定する: decides some letters of a range on the facts of this moment, and tries whether the card's names and numbers
 * can be printed at all. Addresses are not asked for here.
 */
@Stateless
@RolesAllowed(Role.Names.OPERATOR)
@Audited(value = "発送物を判定する", each = false)
public class DecideMailPieces {

    @Inject
    MailingRecords records;

    @Inject
    MailPeople people;

    @Inject
    MailContents contents;

    @Inject
    GiveToOfficer officer;

    @Inject
    AuditNote note;

    /** @return whether the range has more */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean some(MailingWork work) {
        if (!people.hold(work)) {
            return false;
        }
        MailRange range = work.range();
        List<MailPiece> waiting = records.pieces.part(
                work.tenant(),
                new MailPieces.Part(work.mailingId(), range.firstKey(), range.lastKey(), MailPieceState.SELECTED),
                people.settings.chunk());
        if (waiting.isEmpty()) {
            records.ranges.finish(work.tenant(), range, MailRange.State.DECIDED);
            return false;
        }
        int given = judge(work, waiting);
        records.ranges.advance(
                work.tenant(), range, waiting.get(waiting.size() - 1).envelopeKey(), waiting.size() - given);
        note.count(waiting.size());
        return true;
    }

    /** @return how many became the officer's */
    private int judge(MailingWork work, List<MailPiece> waiting) {
        List<Long> ids = waiting.stream().map(MailPiece::personId).toList();
        List<PersonView> found = people.persons.ofIds(work.tenant(), ids);
        Map<Long, MailDocument> documents =
                contents.of(work.kind()).documents(work.tenant(), found, work.targetOn(), false);
        Map<Long, ProtectionState> protection = people.protection.of(work.tenant(), ids);
        List<Judged> judged = new ArrayList<>();
        List<MailPiece> officers = new ArrayList<>();
        for (MailPiece piece : waiting) {
            MailDocument document = documents.get(piece.personId());
            Verdict verdict = document == null
                    ? new Verdict(Outcome.EXCLUDED, MailPieceReason.NO_LONGER_INSURED, null)
                    : verdict(work, document, protection.get(piece.personId()).restricted());
            if (verdict.outcome() == Outcome.OFFICERS) {
                officers.add(piece);
            } else {
                judged.add(new Judged(piece, verdict, document == null ? null : document.answer()));
            }
        }
        records.pieces.judge(work.tenant(), work.mailingId(), judged, people.clock.instant());
        officer.give(work.tenant(), work.mailingId(), officers);
        return officers.size();
    }

    private static Verdict verdict(MailingWork work, MailDocument document, boolean restricted) {
        List<Flag> flags = document.card() == null
                ? List.of()
                : PrintForms.standard()
                        .check(PrintDocument.single(
                                PrintForms.standard().single(document.cardForm(), work.targetOn()), document.card()));
        return MailPieceVerdict.of(new MailPieceVerdict.Facts(
                restricted,
                work.officers(),
                document.answer(),
                null,
                work.dueOn(),
                LetterFlags.characters(flags),
                LetterFlags.fields(flags),
                Delivery.NOT_ASKED));
    }
}
