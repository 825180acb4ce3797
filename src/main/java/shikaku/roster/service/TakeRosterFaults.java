package shikaku.roster.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import shikaku.access.rule.Role;
import shikaku.access.rule.TakeoutKind;
import shikaku.access.service.AllowTakeout;
import shikaku.access.service.Caller;
import shikaku.audit.service.AuditNote;
import shikaku.audit.service.Audited;
import shikaku.roster.rule.RosterFault;
import shikaku.roster.rule.RosterImportView;
import shikaku.roster.store.RosterImports;
import shikaku.shared.error.CommonRejection;
import shikaku.shared.error.Rejected;
import shikaku.shared.value.InsurerNumber;

/** 取込の誤りの一覧を取り出す: every fault of one import, with what was delivered, for the sender of the file. */
@Stateless
@RolesAllowed({Role.Names.INSURER_CLERK, Role.Names.INSURER_SUPERVISOR, Role.Names.AUDITOR})
@Audited("取込の誤りの一覧を取り出す")
public class TakeRosterFaults {

    @Inject
    Caller caller;

    @Inject
    RosterImports imports;

    @Inject
    AllowTakeout takeout;

    @Inject
    AuditNote note;

    /** Counts the list as taken out before its first line is written. */
    public void open(InsurerNumber tenant, long importId) {
        caller.mustServe(tenant);
        RosterImportView found =
                imports.find(tenant, importId).orElseThrow(() -> new Rejected(CommonRejection.NOT_FOUND));
        long lines = (long) found.faults() + found.warnings();
        note.ground("取込 " + importId);
        note.count(lines);
        note.reason(takeout.take(TakeoutKind.IMPORT, importId, lines));
    }

    @Audited(value = "取込の誤りの一覧の行を書く", each = false, act = false)
    public List<RosterFault> faults(InsurerNumber tenant, long importId, int from, int size) {
        caller.mustServe(tenant);
        takeout.mustBeGiven(TakeoutKind.IMPORT, importId);
        return imports.faults(tenant, importId, from, size);
    }
}
