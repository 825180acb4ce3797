package shikaku.mailing.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import shikaku.access.rule.Role;
import shikaku.audit.service.AuditNote;
import shikaku.audit.service.Audited;
import shikaku.mailing.rule.MailPieceVerdict.Judged;
import shikaku.mailing.rule.MailingRejection;
import shikaku.mailing.rule.MailingRun;
import shikaku.mailing.store.Mailing;
import shikaku.shared.error.CommonRejection;
import shikaku.shared.error.Rejected;
import shikaku.shared.time.BusinessClock;
import shikaku.shared.value.InsurerNumber;

/**
 * 印刷ファイルを差し替える: in one transaction the old file is withdrawn, the new one recorded with the letters that stay, and
 * those that became the officer's go over to him. Whoever's letter is withdrawn holds no document of this mailing any more.
 */
@Stateless
@RolesAllowed(Role.Names.INSURER_SUPERVISOR)
@Audited(value = "印刷ファイルを差し替える", always = true)
public class ReplaceMailFile {

    @Inject
    MailingLookup lookup;

    @Inject
    MailingRecords records;

    @Inject
    BusinessClock clock;

    @Inject
    MailContents contents;

    @Inject
    GiveToOfficer officer;

    @Inject
    PlaceLetters letters;

    @Inject
    AuditNote note;

    /** What takes the place of a file, where it lies while it is not recorded, and where it will. */
    public record Replacement(
            FindMailFileWork.Found old,
            MailingWork work,
            GatherLetters.Gathered gathered,
            MailFileWriter.Written written,
            Path lying,
            Path target) {}

    /** The number of the new file, taken for good. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    @Audited(value = "印刷ファイルの番号を採る", act = false)
    public int number(InsurerNumber tenant, long mailingId) {
        idle(tenant, mailingId);
        return records.ranges.next(tenant, mailingId);
    }

    /** The new file is moved to its place before this commits: a file nobody has recorded would be swept away. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void replace(InsurerNumber tenant, Replacement files) {
        long mailingId = files.work().mailingId();
        idle(tenant, mailingId);
        long oldId = files.old().file().id();
        if (records.files.now(tenant, mailingId).stream().noneMatch(file -> file.id() == oldId)) {
            throw new Rejected(CommonRejection.CHANGED_BY_SOMEONE_ELSE);
        }
        withdraw(tenant, files);
        Long newId = place(files);
        records.files.withdraw(tenant, oldId, newId, clock.instant());
        note.ground("印刷ファイル " + oldId + " → " + newId);
        try {
            if (newId != null) {
                MailFileWriter.move(files.lying(), files.target());
            }
        } catch (UncheckedIOException e) {
            MailFolder.delete(files.target());
            throw e;
        }
    }

    private void idle(InsurerNumber tenant, long mailingId) {
        Mailing mailing = lookup.lock(tenant, mailingId);
        if (mailing.run() == MailingRun.RUNNING) {
            throw new Rejected(MailingRejection.WORK_IS_GOING_ON);
        }
        if (mailing.state().ended()) {
            throw new Rejected(MailingRejection.LETTERS_ARE_OUT);
        }
    }

    private void withdraw(InsurerNumber tenant, Replacement files) {
        MailingWork work = files.work();
        List<Judged> stopped = letters.stop(work, files.gathered(), files.written());
        Set<Long> out = new HashSet<>();
        stopped.forEach(one -> out.add(one.piece().personId()));
        files.gathered().officers().forEach(piece -> out.add(piece.personId()));
        note.people(out);
        contents.of(work.kind()).withdrawn(tenant, work.mailingId(), out);
        records.pieces.takeOut(tenant, work.mailingId(), stopped);
        officer.give(tenant, work.mailingId(), files.gathered().officers());
    }

    /** @return the new file, or null when no letter stays */
    private Long place(Replacement files) {
        return files.written().facts() == null
                ? null
                : letters.place(
                        files.work(),
                        files.gathered(),
                        files.written(),
                        files.target().getFileName().toString(),
                        letter -> letter.piece().issueNumber());
    }
}
