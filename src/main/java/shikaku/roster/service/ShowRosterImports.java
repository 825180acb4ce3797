package shikaku.roster.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.audit.service.Audited;
import shikaku.insurer.service.ShowInsurer;
import shikaku.roster.rule.RosterFault;
import shikaku.roster.rule.RosterImportView;
import shikaku.roster.rule.RosterState;
import shikaku.roster.store.RosterImports;
import shikaku.shared.error.CommonRejection;
import shikaku.shared.error.Rejected;
import shikaku.shared.time.BusinessClock;
import shikaku.shared.value.InsurerNumber;

/** 取込を見る: the imports of an insurer, newest first, and what was wrong with one. */
@Stateless
@RolesAllowed({Role.Names.INSURER_CLERK, Role.Names.INSURER_SUPERVISOR, Role.Names.AUDITOR})
@Audited(value = "名簿の取込を見る", each = false, act = false)
public class ShowRosterImports {

    @Inject
    Caller caller;

    @Inject
    RosterImports imports;

    @Inject
    ShowInsurer insurers;

    @Inject
    BusinessClock clock;

    /** An import and its state as seen now: without a sign of life it is interrupted. */
    public record Shown(RosterImportView row, RosterState state) implements Serializable {}

    public record Page(List<Shown> imports, int total) {}

    /** Refused while the insurer is not set up: nothing can be taken over yet. */
    public Page newest(InsurerNumber tenant, int from, int size) {
        insurers.profile(tenant);
        return new Page(
                imports.newest(tenant, from, size).stream().map(this::shown).toList(), imports.count(tenant));
    }

    /** The import whose roster is in use. */
    public Optional<RosterImportView> inUse(InsurerNumber tenant) {
        caller.mustServe(tenant);
        return imports.inUse(tenant);
    }

    @Audited("名簿の取込を見る")
    public Shown one(InsurerNumber tenant, long importId) {
        caller.mustServe(tenant);
        return imports.find(tenant, importId)
                .map(this::shown)
                .orElseThrow(() -> new Rejected(CommonRejection.NOT_FOUND));
    }

    public List<RosterFault> faults(InsurerNumber tenant, long importId, int from, int size) {
        caller.mustServe(tenant);
        return imports.faults(tenant, importId, from, size);
    }

    /** The line as it was delivered, without anything secret. */
    @Audited("名簿の取込の行を見る")
    public Optional<String> line(InsurerNumber tenant, long importId, long line) {
        caller.mustServe(tenant);
        return imports.line(tenant, importId, line);
    }

    private Shown shown(RosterImportView row) {
        return new Shown(row, row.state().seen(row.heartbeatAt(), clock.instant()));
    }
}
