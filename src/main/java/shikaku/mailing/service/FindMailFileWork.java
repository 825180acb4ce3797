package shikaku.mailing.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import shikaku.access.rule.Role;
import shikaku.audit.service.Audited;
import shikaku.mailing.rule.MailFile;
import shikaku.mailing.rule.MailPiece;
import shikaku.mailing.rule.MailRange;
import shikaku.mailing.store.Mailing;
import shikaku.shared.error.CommonRejection;
import shikaku.shared.error.Rejected;
import shikaku.shared.value.InsurerNumber;

/** 印刷ファイルの中身を引く: a file's record and its letters in order of print. */
@Stateless
@RolesAllowed({Role.Names.INSURER_SUPERVISOR, Role.Names.PROTECTION_OFFICER})
@Audited(value = "印刷ファイルの中身を引く", each = false)
public class FindMailFileWork {

    @Inject
    MailingLookup lookup;

    @Inject
    MailingRecords records;

    /**
     * @param ended the mailing is closed or cancelled
     * @param newestOn the 抽出日 of the people as they are known by now
     */
    public record Found(boolean ended, MailingWork work, MailFile file, List<MailPiece> letters, LocalDate newestOn) {}

    public Found of(InsurerNumber tenant, long mailingId, long fileId) {
        Mailing mailing = lookup.find(tenant, mailingId);
        MailFile file = records.files
                .find(tenant, fileId)
                .filter(found -> found.mailingId() == mailingId)
                .orElseThrow(() -> new Rejected(CommonRejection.NOT_FOUND));
        MailRange range = new MailRange(
                0, MailRange.Step.LETTERS, file.number(), mailing.round(), 0, Long.MAX_VALUE, 0, file.sheets(), 0);
        return new Found(
                mailing.state().ended(),
                MailingWork.of(mailing, range).on(file.dataOn()),
                file,
                records.pieces.ofFile(tenant, mailingId, fileId),
                lookup.newest(tenant).personsOn());
    }
}
