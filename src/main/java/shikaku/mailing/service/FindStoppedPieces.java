package shikaku.mailing.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import shikaku.access.rule.Role;
import shikaku.audit.service.AuditNote;
import shikaku.audit.service.Audited;
import shikaku.insuredperson.rule.PersonView;
import shikaku.mailing.rule.MailPiece;
import shikaku.mailing.rule.MailPieceReason;
import shikaku.mailing.rule.MailPieceState;
import shikaku.shared.value.InsurerNumber;

/**
 * 保留・除外の一覧: whose letter was stopped, why, and what a clerk does next. Somebody who became 担当者扱い since is left out of
 * an ordinary mailing's list.
 */
@Stateless
@RolesAllowed({Role.Names.INSURER_CLERK, Role.Names.INSURER_SUPERVISOR, Role.Names.PROTECTION_OFFICER})
@Audited("発送の保留を見る")
public class FindStoppedPieces {

    @Inject
    MailingLookup lookup;

    @Inject
    MailingRecords records;

    @Inject
    MailPeople people;

    @Inject
    UnseenPieces unseen;

    @Inject
    AuditNote note;

    public record Row(
            long personId,
            String number,
            String name,
            String kana,
            MailPieceState state,
            MailPieceReason reason,
            String detail)
            implements Serializable {}

    public List<Row> page(InsurerNumber tenant, long mailingId, int from, int size) {
        List<MailPiece> others = unseen.of(tenant, lookup.find(tenant, mailingId));
        List<MailPiece> stopped = records.pieces.unprinted(tenant, mailingId, others, from, size);
        List<Long> ids = stopped.stream().map(MailPiece::personId).toList();
        Map<Long, PersonView> found = people.persons.byId(tenant, ids);
        List<Row> rows = stopped.stream()
                .map(piece -> row(piece, found.get(piece.personId())))
                .toList();
        note.people(rows.stream().map(Row::personId).toList());
        return rows;
    }

    private static Row row(MailPiece piece, PersonView person) {
        return new Row(
                piece.personId(),
                person == null ? "" : person.insuredNumber().shown(),
                person == null ? "" : person.name(),
                person == null ? "" : person.kana(),
                piece.state(),
                piece.reason(),
                piece.detail());
    }
}
