package shikaku.mailing.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import shikaku.access.rule.Role;
import shikaku.audit.service.Audited;
import shikaku.insurer.service.ShowInsurer;
import shikaku.mailing.rule.MailingRejection;
import shikaku.print.SealPicture;
import shikaku.shared.error.Rejected;
import shikaku.shared.store.OwnerOnly;

/**
 * 印刷ファイルを作る: gathers the letters of a range, writes the file and has it recorded. The file lies durable under its name
 * before anything is recorded; a name carries the lease's fence, so a runner that came too late never touches the file of
 * another one.
 */
@Stateless
@RolesAllowed(Role.Names.OPERATOR)
@Audited(value = "印刷ファイルを作る", each = false)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PrintMailFile {

    @Inject
    GatherLetters gather;

    @Inject
    RecordMailFile record;

    @Inject
    ShowInsurer insurers;

    @Inject
    MailingSettings settings;

    public void print(MailingWork work) {
        GatherLetters.Gathered gathered = gather.ready(work);
        while (!printed(work, gathered)) {
            // Somebody was issued one at the counter meanwhile: gathered anew, his letter is not among them.
            GatherLetters.Gathered again = gather.ready(work);
            if (again.pieces().equals(gathered.pieces())) {
                throw new Rejected(MailingRejection.ISSUED_MEANWHILE);
            }
            gathered = again;
        }
    }

    /** @return false when nothing was recorded because of somebody who was issued one elsewhere */
    private boolean printed(MailingWork work, GatherLetters.Gathered gathered) {
        Path target = folder(settings).resolve(name(work));
        sweep(target.getParent(), work);
        try {
            MailFileWriter.Written written =
                    writer(work).write(target, gathered.letters(), done -> record.beat(work, done));
            if (!record.record(work, gathered, written, target.getFileName().toString())) {
                MailFolder.delete(target);
            }
            return true;
        } catch (Rejected refusal) {
            MailFolder.delete(target);
            if (refusal.reason() == MailingRejection.ISSUED_MEANWHILE) {
                return false;
            }
            throw refusal;
        } catch (UncheckedIOException failure) {
            MailFolder.delete(target);
            if (record.held(work)) {
                throw failure;
            }
            // The lease was lost, and what is not recorded was swept away under this runner's hands.
            return true;
        }
    }

    MailFileWriter writer(MailingWork work) {
        return writer(work, insurers);
    }

    static MailFileWriter writer(MailingWork work, ShowInsurer insurers) {
        SealPicture seal = insurers.seal(work.tenant(), work.targetOn())
                .map(found -> SealPicture.of(found.png()))
                .orElseThrow(() -> new Rejected(MailingRejection.SEAL_MISSING));
        return new MailFileWriter(work, new LetterText(work, insurers.profile(work.tenant()), seal));
    }

    static Path folder(MailingSettings settings) {
        try {
            return OwnerOnly.folder(settings.folder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(MailingWork work) {
        return MailFolder.name(
                work.mailingId(), work.range().number(), work.range().fence());
    }

    /** What runners of older leases left behind that were killed before they could record it. */
    private static void sweep(Path folder, MailingWork work) {
        String range = MailFolder.prefix(work.mailingId(), work.range().number());
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, range + "*")) {
            for (Path file : left) {
                String fence =
                        file.getFileName().toString().substring(range.length()).replaceAll("\\D.*", "");
                if (Integer.parseInt(fence) < work.range().fence()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
