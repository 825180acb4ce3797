package shikaku.mailing.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import shikaku.access.rule.Role;
import shikaku.audit.service.AuditNote;
import shikaku.audit.service.Audited;
import shikaku.mailing.rule.MailingRejection;
import shikaku.mailing.store.MailFile;
import shikaku.mailing.store.MailPiece;
import shikaku.mailing.store.Mailing;
import shikaku.nondisclosure.rule.ProtectionState;
import shikaku.nondisclosure.service.ReadProtection;
import shikaku.shared.error.CommonRejection;
import shikaku.shared.error.Rejected;
import shikaku.shared.value.InsurerNumber;

/** 印刷ファイルを取り出す: finds a file of the caller's own mailing and records who took it; its bytes are then streamed. */
@Stateless
@RolesAllowed({Role.Names.INSURER_CLERK, Role.Names.INSURER_SUPERVISOR, Role.Names.PROTECTION_OFFICER})
@Audited("印刷ファイルを取り出す")
public class OpenMailFile {

    @Inject
    MailingLookup lookup;

    @Inject
    MailingRecords records;

    @Inject
    ReadProtection protection;

    @Inject
    MailingSettings settings;

    @Inject
    AuditNote note;

    /** @param name as the browser saves it */
    public record Opened(Path path, String name, long bytes, String sha256) {}

    public Opened open(InsurerNumber tenant, long mailingId, long fileId) {
        Mailing mailing = lookup.find(tenant, mailingId);
        MailFile file = records.files
                .find(tenant, fileId)
                .filter(found -> found.mailingId() == mailingId)
                .orElseThrow(() -> new Rejected(CommonRejection.NOT_FOUND));
        note.ground("file " + fileId);
        List<Long> people = records.pieces.ofFile(tenant, mailingId, fileId).stream()
                .map(MailPiece::personId)
                .toList();
        note.people(people);
        Path path = settings.folder().resolve(file.name());
        // Whoever became 担当者扱い since lies in the file: it is as if it were gone, so that the refusal tells nothing.
        boolean withheld = !mailing.officers()
                && protection.of(tenant, people).values().stream().anyMatch(ProtectionState::restricted);
        if (withheld || !Files.isRegularFile(path)) {
            throw new Rejected(MailingRejection.FILE_IS_GONE);
        }
        return new Opened(path, ShowMailing.paperName(mailing, file), file.bytes(), file.sha256());
    }
}
