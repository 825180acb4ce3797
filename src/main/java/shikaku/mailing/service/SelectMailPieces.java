package shikaku.mailing.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shikaku.access.rule.Role;
import shikaku.audit.service.AuditNote;
import shikaku.audit.service.Audited;
import shikaku.insuredperson.rule.PersonView;
import shikaku.insurer.rule.InsurerPolicy;
import shikaku.mailing.rule.DueAnswer;
import shikaku.mailing.rule.MailRange;
import shikaku.mailing.rule.MatchCode;
import shikaku.mailing.store.MailPieces;
import shikaku.mailing.store.Mailing;
import shikaku.nondisclosure.rule.ProtectionState;
import shikaku.shared.store.IdRanges;

/**
 * 対象の確定: looks through part of the roster and writes down who gets a letter. Whoever is 担当者扱い at this moment goes into
 * the officer's mailing and is counted nowhere else; the letters of the same household go with it.
 */
@Stateless
@RolesAllowed(Role.Names.OPERATOR)
@Audited(value = "発送の対象を確定する", each = false)
public class SelectMailPieces {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    MailingRecords records;

    @Inject
    MailPeople people;

    @Inject
    MailContents contents;

    @Inject
    IdRanges ids;

    @Inject
    AuditNote note;

    /** @return whether the range has more */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean some(MailingWork work) {
        if (!people.hold(work)) {
            return false;
        }
        MailRange range = work.range();
        long from = Math.max(range.lastDoneKey(), records.ranges.lastDoneKey(work.tenant(), range));
        List<PersonView> looked = people.persons.after(work.tenant(), from, range.lastKey(), people.settings.chunk());
        if (looked.isEmpty()) {
            records.ranges.finish(work.tenant(), range, MailRange.State.DONE);
            return false;
        }
        Map<Long, DueAnswer> answers = contents.of(work.kind()).answers(work.tenant(), looked, work.targetOn());
        write(work, looked, answers);
        long last = looked.get(looked.size() - 1).id();
        records.ranges.advance(work.tenant(), range, last, (int) (last - from));
        note.count(looked.size());
        return true;
    }

    private void write(MailingWork work, List<PersonView> looked, Map<Long, DueAnswer> answers) {
        Map<Long, ProtectionState> protection = people.protection.of(
                work.tenant(), looked.stream().map(PersonView::id).toList());
        long officers = records.mailings
                .officersOf(work.tenant(), work.mailingId())
                .map(Mailing::id)
                .orElseThrow();
        Set<Long> touched = people.protection.householdsTouched(
                work.tenant(), looked.stream().map(PersonView::householdId).toList());
        boolean byHousehold = people.addressee(work) != InsurerPolicy.Addressee.PERSON;
        List<MailPieces.Chosen> chosen = new ArrayList<>();
        Map<String, Integer> skipped = new HashMap<>();
        for (PersonView person : looked) {
            DueAnswer answer = answers.get(person.id());
            boolean restricted = protection.get(person.id()).restricted();
            if (answer.due() != DueAnswer.Due.NOT_DUE) {
                chosen.add(new MailPieces.Chosen(
                        restricted || touched.contains(person.householdId()) ? officers : work.mailingId(),
                        byHousehold ? person.householdId() : person.id(),
                        person.id(),
                        matchCode(),
                        answer));
            } else if (!restricted) {
                skipped.merge(answer.ground(), 1, Integer::sum);
            }
        }
        if (!chosen.isEmpty()) {
            records.pieces.add(work.tenant(), work.rootId(), work.kind(), ids.claim(chosen.size()), chosen);
        }
        records.pieces.skipped(work.tenant(), work.mailingId(), work.range().number(), skipped);
    }

    private static String matchCode() {
        byte[] random = new byte[MatchCode.BYTES];
        RANDOM.nextBytes(random);
        return MatchCode.of(random);
    }
}
