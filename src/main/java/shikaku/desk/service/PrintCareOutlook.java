package shikaku.desk.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import shikaku.access.rule.Role;
import shikaku.access.rule.TakeoutKind;
import shikaku.access.service.AllowTakeout;
import shikaku.audit.service.AuditNote;
import shikaku.audit.service.Audited;
import shikaku.desk.rule.GapLine;

/** 空白になる人の一覧を印刷する: the list of the next fourteen days leaves on paper, everybody by name. */
@Stateless
@RolesAllowed({
    Role.Names.INSURER_CLERK,
    Role.Names.INSURER_SUPERVISOR,
    Role.Names.PROTECTION_OFFICER,
    Role.Names.AUDITOR
})
@Audited("空白になる人の一覧を印刷する")
public class PrintCareOutlook {

    @Inject
    ShowCareOutlook outlook;

    @Inject
    AllowTakeout takeout;

    @Inject
    AuditNote note;

    /** Whether the caller has said lately what the list is for. */
    @Audited(value = "空白になる人の一覧の取出しを確かめる", each = false, act = false)
    public boolean allowed() {
        return takeout.holds(TakeoutKind.GAPS, 0);
    }

    public ShowCareOutlook.Lines lines(int most) {
        takeout.mustHold(TakeoutKind.GAPS, 0);
        ShowCareOutlook.Lines found = outlook.lines(true, 0, most);
        note.count(found.lines().size());
        note.reason(takeout.take(TakeoutKind.GAPS, 0, found.lines().size()));
        note.people(found.lines().stream().map(GapLine::id).toList());
        return found;
    }
}
