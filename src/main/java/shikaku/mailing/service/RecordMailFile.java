package shikaku.mailing.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import shikaku.access.rule.Role;
import shikaku.audit.service.AuditNote;
import shikaku.audit.service.Audited;
import shikaku.mailing.rule.MailRange;
import shikaku.mailing.service.MailContent.Printed;
import shikaku.shared.http.Figures;

/**
 * 印刷ファイルを記録する: in one transaction the file, the place of every letter in it, the documents as issued, the letters that
 * were stopped, and the end of the range. All or nothing, and only under a lease that still holds.
 */
@Stateless
@RolesAllowed(Role.Names.OPERATOR)
@Audited(value = "印刷ファイルを記録する", each = false, act = false)
public class RecordMailFile {

    @Inject
    MailingRecords records;

    @Inject
    MailPeople people;

    @Inject
    MailContents contents;

    @Inject
    GiveToOfficer officer;

    @Inject
    PlaceLetters letters;

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
    @Audited(value = "印刷ファイルを記録する", each = false)
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean record(
            MailingWork work, GatherLetters.Gathered gathered, MailFileWriter.Written written, String name) {
        if (!people.hold(work)) {
            return false;
        }
        letters.stop(work, gathered, written);
        officer.give(work.tenant(), work.mailingId(), gathered.officers());
        if (written.facts() != null) {
            place(work, gathered, written, name);
        }
        records.ranges.finish(work.tenant(), work.range(), MailRange.State.DONE);
        note.count(written.sheets().size());
        figures.printed(written.sheets().size());
        return true;
    }

    private void place(MailingWork work, GatherLetters.Gathered gathered, MailFileWriter.Written written, String name) {
        List<Printed> printed = PlaceLetters.inOrder(gathered, written).stream()
                .map(letter ->
                        new Printed(letter.piece().personId(), letter.document().issue()))
                .toList();
        Map<Long, Long> numbers = contents.of(work.kind()).issued(work.tenant(), work.mailingId(), printed);
        letters.place(
                work,
                gathered,
                written,
                name,
                letter -> numbers.get(letter.piece().personId()));
    }
}
