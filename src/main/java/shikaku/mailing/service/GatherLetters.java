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
import shikaku.insurer.rule.InsurerPolicy;
import shikaku.mailing.rule.MailPiece;
import shikaku.mailing.rule.MailPieceReason;
import shikaku.mailing.rule.MailPieceVerdict;
import shikaku.mailing.rule.MailPieceVerdict.Decided;
import shikaku.mailing.rule.MailPieceVerdict.Delivery;
import shikaku.mailing.rule.MailPieceVerdict.Judged;
import shikaku.mailing.rule.MailPieceVerdict.Outcome;
import shikaku.mailing.rule.MailPieceVerdict.Verdict;
import shikaku.mailing.service.MailContent.MailDocument;
import shikaku.nondisclosure.rule.DeliveryRequest;
import shikaku.nondisclosure.rule.DeliveryVerdict;
import shikaku.nondisclosure.rule.DeliveryVerdict.Deliver;
import shikaku.nondisclosure.rule.DeliveryVerdict.Held;
import shikaku.nondisclosure.rule.ProtectionState;
import shikaku.nondisclosure.service.ResolveDelivery;

/**
 * 印刷する手紙を集める: at the moment of printing every letter is judged once more on protection, decision and destination. A filing
 * made a minute ago wins.
 */
@Stateless
@RolesAllowed({Role.Names.OPERATOR, Role.Names.INSURER_SUPERVISOR, Role.Names.PROTECTION_OFFICER})
@Audited(value = "印刷する手紙を集める", each = false, act = false)
public class GatherLetters {

    private static final int SLICE = 1_000;

    @Inject
    ReadReadyPieces reader;

    @Inject
    MailPeople people;

    @Inject
    MailContents contents;

    @Inject
    ResolveDelivery delivery;

    @Inject
    AuditNote note;

    /** Letters to print, letters that are not, and letters that became the officer's. */
    public record Gathered(List<PreparedLetter> letters, List<Judged> stopped, List<MailPiece> officers) {

        /** Ids of the letters to print. */
        List<Long> pieces() {
            return letters.stream().map(letter -> letter.piece().id()).toList();
        }
    }

    /** The letters of a range that are ready now. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Gathered ready(MailingWork work) {
        Gathered gathered = new Gathered(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (List<MailPiece> slice : slices(reader.ready(work))) {
            judge(work, slice, false, gathered);
        }
        note.count(gathered.letters().size());
        return gathered;
    }

    /** The letters of a file that was made before, as they would be printed now. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Gathered again(MailingWork work, List<MailPiece> printed) {
        Gathered gathered = new Gathered(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (List<MailPiece> slice : slices(printed)) {
            judge(work, slice, true, gathered);
        }
        note.count(gathered.letters().size());
        return gathered;
    }

    private void judge(MailingWork work, List<MailPiece> slice, boolean again, Gathered into) {
        List<Long> ids = slice.stream().map(MailPiece::personId).toList();
        List<PersonView> found = people.persons.ofIds(work.tenant(), ids);
        Map<Long, MailDocument> documents =
                contents.of(work.kind()).documents(work.tenant(), found, work.targetOn(), again);
        Map<Long, ProtectionState> protection = people.protection.of(work.tenant(), ids);
        Map<Long, DeliveryVerdict> deliveries = delivery.of(work.tenant(), requests(work, found));
        for (MailPiece piece : slice) {
            MailDocument document = documents.get(piece.personId());
            if (document == null) {
                Verdict gone = new Verdict(Outcome.EXCLUDED, MailPieceReason.NO_LONGER_INSURED, null);
                into.stopped().add(new Judged(piece, gone, null));
                continue;
            }
            DeliveryVerdict where = deliveries.get(piece.personId());
            Verdict verdict = verdict(work, piece, document, protection.get(piece.personId()), where);
            if (verdict.outcome() == Outcome.OFFICERS) {
                into.officers().add(piece);
            } else if (verdict.outcome() == Outcome.READY && where instanceof Deliver deliver) {
                into.letters().add(new PreparedLetter(piece, document, deliver));
            } else {
                into.stopped().add(new Judged(piece, verdict, document.answer()));
            }
        }
    }

    private List<DeliveryRequest> requests(MailingWork work, List<PersonView> found) {
        InsurerPolicy.Addressee addressee = people.addressee(work);
        return found.stream()
                .map(person -> new DeliveryRequest(person.id(), person.householdId(), addressee, work.officers()))
                .toList();
    }

    private static Verdict verdict(
            MailingWork work,
            MailPiece piece,
            MailDocument document,
            ProtectionState protection,
            DeliveryVerdict where) {
        return MailPieceVerdict.of(new MailPieceVerdict.Facts(
                protection.restricted(),
                work.officers(),
                document.answer(),
                new Decided(piece.ground(), piece.lastDay()),
                work.dueOn(),
                List.of(),
                List.of(),
                told(where)));
    }

    private static Delivery told(DeliveryVerdict where) {
        if (!(where instanceof Held held)) {
            return Delivery.RESOLVED;
        }
        return switch (held.reason()) {
            case NO_SAFE_ADDRESS -> Delivery.NO_SAFE_ADDRESS;
            case FOR_OFFICER -> Delivery.FOR_OFFICER;
            case NO_ADDRESS -> Delivery.NO_ADDRESS;
        };
    }

    private static List<List<MailPiece>> slices(List<MailPiece> pieces) {
        List<List<MailPiece>> slices = new ArrayList<>();
        for (int from = 0; from < pieces.size(); from += SLICE) {
            slices.add(pieces.subList(from, Math.min(from + SLICE, pieces.size())));
        }
        return slices;
    }
}
