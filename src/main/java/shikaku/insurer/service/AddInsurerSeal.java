package shikaku.insurer.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.audit.service.AuditNote;
import shikaku.audit.service.Audited;
import shikaku.insurer.rule.InsurerRejection;
import shikaku.insurer.rule.InsurerSeal;
import shikaku.insurer.rule.SealGuard;
import shikaku.insurer.rule.SetupGuard;
import shikaku.insurer.store.Insurers;
import shikaku.print.SealPicture;
import shikaku.shared.error.Rejected;
import shikaku.shared.time.BusinessClock;
import shikaku.shared.time.Wareki;
import shikaku.shared.value.InsurerNumber;

/** 公印を登録する: the picture is printed on documents issued on its days (FRM-10); documents already issued keep theirs. */
@Stateless
@RolesAllowed({Role.Names.INSURER_SUPERVISOR, Role.Names.SYSTEM_ADMIN})
@Audited("公印を登録する")
public class AddInsurerSeal {

    @Inject
    Caller caller;

    @Inject
    Insurers insurers;

    @Inject
    AuditNote note;

    @Inject
    BusinessClock clock;

    /** Looks at a picture before its days are known. */
    @Audited("公印の画像を確かめる")
    public void check(InsurerNumber tenant, byte[] png) {
        caller.mustServe(tenant);
        SealGuard.refusesPicture(png).ifPresent(AddInsurerSeal::refuse);
        unpack(png);
    }

    public void add(InsurerNumber tenant, InsurerSeal seal) {
        caller.mustServe(tenant);
        if (insurers.profile(tenant).isEmpty()) {
            refuse(InsurerRejection.NOT_SET_UP);
        }
        SealGuard.refuses(seal).ifPresent(AddInsurerSeal::refuse);
        List<InsurerSeal> seals = insurers.seals(tenant);
        SetupGuard.refuses(
                        caller.has(Role.INSURER_SUPERVISOR),
                        SetupGuard.sealInUse(seals, clock.today()) || SetupGuard.sealReplaced(seals, seal))
                .ifPresent(AddInsurerSeal::refuse);
        unpack(seal.png());
        insurers.addSeal(tenant, seal);
        note.ground(Wareki.format(seal.firstDay()) + "から"
                + (seal.lastDay() == null ? "" : Wareki.format(seal.lastDay()) + "まで"));
    }

    /** The letter writer reads the picture as it will when it prints. */
    private static void unpack(byte[] png) {
        try {
            SealPicture.of(png);
        } catch (IllegalArgumentException unreadable) {
            throw new Rejected(InsurerRejection.SEAL_NO_PNG);
        }
    }

    private static void refuse(InsurerRejection why) {
        throw new Rejected(why);
    }
}
