package shikaku.mailing.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import shikaku.access.rule.Role;
import shikaku.audit.service.Audited;
import shikaku.insurer.service.ShowInsurer;
import shikaku.mailing.rule.MailingRejection;
import shikaku.mailing.store.MailFile;
import shikaku.shared.error.Rejected;
import shikaku.shared.value.InsurerNumber;

/**
 * 印刷ファイルを作り直す: makes a lost file again. It takes the old one's place only if it is the same byte for byte; when an
 * address, a name or a flag changed since, the file stays lost and the clerk is told.
 */
@Stateless
@RolesAllowed({Role.Names.INSURER_SUPERVISOR, Role.Names.PROTECTION_OFFICER})
@Audited("印刷ファイルを作り直す")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RemakeMailFile {

    @Inject
    FindMailFileWork find;

    @Inject
    GatherLetters gather;

    @Inject
    ShowInsurer insurers;

    @Inject
    MailingSettings settings;

    public void remake(InsurerNumber tenant, long mailingId, long fileId) {
        FindMailFileWork.Found found = find.of(tenant, mailingId, fileId);
        MailFile file = found.file();
        Path target = PrintMailFile.folder(settings).resolve(file.name());
        Path again = target.resolveSibling(file.name() + MailFolder.AGAIN + "-" + UUID.randomUUID());
        GatherLetters.Gathered gathered = gather.again(found.work(), found.letters());
        boolean same = gathered.stopped().isEmpty() && gathered.officers().isEmpty();
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
