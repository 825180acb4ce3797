package shikaku.mailing.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import shikaku.access.rule.Role;
import shikaku.audit.service.AuditNote;
import shikaku.audit.service.Audited;
import shikaku.insurer.service.ShowInsurer;
import shikaku.mailing.rule.MailFile;
import shikaku.mailing.rule.MailingRejection;
import shikaku.nondisclosure.service.ReadProtection;
import shikaku.shared.error.Rejected;
import shikaku.shared.value.InsurerNumber;

/**
 * 印刷ファイルを作り直す: makes a lost file again, as long as the mailing is not closed; after that the letters are with the people. It
 * takes the old one's place only if it is the same byte for byte; when an address or a name changed since, the file stays lost and the
 * clerk is told. A file that nobody may take any more, because somebody in it came under protection, is made anew from the data of today
 * without the letters that are the officer's now.
 */
@Stateless
@RolesAllowed({Role.Names.INSURER_SUPERVISOR, Role.Names.PROTECTION_OFFICER})
@Audited("印刷ファイルを作り直す")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RemakeMailFile {

    private static final Logger LOG = System.getLogger(RemakeMailFile.class.getName());

    @Inject
    FindMailFileWork find;

    @Inject
    GatherLetters gather;

    @Inject
    ReadProtection protection;

    @Inject
    ReplaceMailFile replace;

    @Inject
    ShowInsurer insurers;

    @Inject
    MailingSettings settings;

    @Inject
    AuditNote note;

    /** What became of it. */
    public enum Outcome {
        SAME,
        /** A new file without the letters that are the officer's now; the old one is withdrawn. */
        REPLACED
    }

    public Outcome remake(InsurerNumber tenant, long mailingId, long fileId) {
        note.ground("発送 " + mailingId + " 印刷ファイル " + fileId);
        FindMailFileWork.Found found = find.of(tenant, mailingId, fileId);
        if (found.ended()) {
            // Whatever is in it: an answer that hangs on who is protected would tell.
            throw new Rejected(MailingRejection.LETTERS_ARE_OUT);
        }
        GatherLetters.Gathered gathered = gather.again(found.work(), found.letters());
        boolean withheld = !found.work().officers()
                && (!gathered.officers().isEmpty()
                        || !protection
                                .officersBusiness(tenant, OpenMailFile.named(found.letters()))
                                .isEmpty());
        if (withheld) {
            replace(tenant, found);
            return Outcome.REPLACED;
        }
        same(found, gathered);
        return Outcome.SAME;
    }

    private void replace(InsurerNumber tenant, FindMailFileWork.Found found) {
        MailingWork work = found.work()
                .numbered(replace.number(tenant, found.work().mailingId()))
                .on(found.newestOn());
        GatherLetters.Gathered gathered = gather.again(work, found.letters());
        Path folder = PrintMailFile.folder(settings);
        Path target =
                folder.resolve(MailFolder.name(work.mailingId(), work.range().number(), 0));
        Path again = target.resolveSibling(target.getFileName() + MailFolder.AGAIN + "-" + UUID.randomUUID());
        try {
            MailFileWriter.Written written =
                    PrintMailFile.writer(work, insurers).write(again, gathered.letters(), done -> {});
            replace.replace(tenant, new ReplaceMailFile.Replacement(found, work, gathered, written, again, target));
        } finally {
            MailFolder.delete(again);
        }
        deleteOld(folder.resolve(found.file().name()));
    }

    /** The old file is withdrawn already: what stays of it is swept later like everything nobody claims. */
    private static void deleteOld(Path old) {
        try {
            MailFolder.delete(old);
        } catch (UncheckedIOException e) {
            LOG.log(Level.WARNING, "A withdrawn file stays until the next sweep: {0}", e.toString());
        }
    }

    private void same(FindMailFileWork.Found found, GatherLetters.Gathered gathered) {
        MailFile file = found.file();
        Path target = PrintMailFile.folder(settings).resolve(file.name());
        Path again = target.resolveSibling(file.name() + MailFolder.AGAIN + "-" + UUID.randomUUID());
        boolean same = gathered.stopped().isEmpty();
        try {
            if (same) {
                MailFileWriter.Written written =
                        PrintMailFile.writer(found.work(), insurers).write(again, gathered.letters(), done -> {});
                same = written.facts() != null && written.facts().sha256().equals(file.sha256());
            }
            if (same) {
                Files.move(again, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            MailFolder.delete(again);
        }
        if (!same) {
            throw new Rejected(MailingRejection.FILE_DIFFERS);
        }
    }
}
