package shikaku.mailing.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import shikaku.access.rule.Role;
import shikaku.access.rule.TakeoutKind;
import shikaku.access.service.AllowTakeout;
import shikaku.audit.service.AuditNote;
import shikaku.audit.service.Audited;
import shikaku.mailing.rule.MailFile;
import shikaku.mailing.rule.MailPiece;
import shikaku.mailing.rule.MailingRejection;
import shikaku.mailing.store.Mailing;
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
    AllowTakeout takeout;

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
        note.ground("印刷ファイル " + fileId);
        note.count(file.sheets());
        takeout.mustHold(TakeoutKind.MAILING, mailingId);
        List<MailPiece> letters = records.pieces.ofFile(tenant, mailingId, fileId);
        Path path = settings.folder().resolve(file.name());
        // Somebody who became 担当者扱い since is in the file, or lives where one of its letters goes: it is as if it were
        // gone,
        // so that the refusal tells nothing.
        boolean withheld = !mailing.officers()
                && !protection.officersBusiness(tenant, named(letters)).isEmpty();
        if (withheld || !Files.isRegularFile(path)) {
            throw new Rejected(MailingRejection.FILE_IS_GONE);
        }
        note.reason(takeout.take(TakeoutKind.MAILING, mailingId, file.sheets()));
        // Everybody by name only when the file leaves: whoever is refused again and again must not fill the trail.
        note.people(letters.stream().map(MailPiece::personId).toList());
        return new Opened(path, ShowMailing.paperName(mailing, file), file.bytes(), file.sha256());
    }

    /** Whom the letters are about and to whom they are addressed. */
    static Set<Long> named(List<MailPiece> letters) {
        Set<Long> people = new HashSet<>();
        for (MailPiece letter : letters) {
            people.add(letter.personId());
            if (letter.addresseeId() != null) {
                people.add(letter.addresseeId());
            }
        }
        return people;
    }
}
