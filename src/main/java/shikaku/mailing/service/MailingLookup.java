package shikaku.mailing.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.insurer.rule.DataKind;
import shikaku.insurer.service.ShowDataVintage;
import shikaku.mailing.rule.DataVintage;
import shikaku.mailing.rule.MailingNumber.Series;
import shikaku.mailing.store.Mailing;
import shikaku.mailing.store.Mailings;
import shikaku.shared.error.CommonRejection;
import shikaku.shared.error.Rejected;
import shikaku.shared.value.InsurerNumber;

/**
 * 発送を引く: which mailings a caller has before him. To everybody but the protection officer the officer's mailings are not
 * there.
 */
@Dependent
public class MailingLookup {

    @Inject
    Caller caller;

    @Inject
    Mailings mailings;

    @Inject
    ShowDataVintage vintage;

    /** Clerks have the ordinary range, the officer has his own; the system works on both. */
    Set<Series> series() {
        Set<Series> visible = EnumSet.noneOf(Series.class);
        if (caller.has(Role.OPERATOR) || caller.has(Role.PROTECTION_OFFICER)) {
            visible.add(Series.OFFICERS);
        }
        if (caller.has(Role.OPERATOR) || caller.has(Role.INSURER_CLERK) || caller.has(Role.INSURER_SUPERVISOR)) {
            visible.add(Series.ORDINARY);
        }
        return visible;
    }

    Mailing find(InsurerNumber tenant, long id) {
        caller.mustServe(tenant);
        return seen(mailings.find(tenant, id));
    }

    Mailing lock(InsurerNumber tenant, long id) {
        caller.mustServe(tenant);
        return mailings.lock(tenant, id, series()).orElseThrow(() -> new Rejected(CommonRejection.NOT_FOUND));
    }

    private Mailing seen(Optional<Mailing> found) {
        return found.filter(mailing -> series().contains(mailing.number().series()))
                .orElseThrow(() -> new Rejected(CommonRejection.NOT_FOUND));
    }

    /** An ordinary mailing that has not ended and may hand letters over to this officer's one. */
    boolean ordinaryGoesOn(InsurerNumber tenant, Mailing mailing) {
        return mailing.parentId() != null
                && mailings.find(tenant, mailing.parentId())
                        .filter(ordinary -> !ordinary.state().ended())
                        .isPresent();
    }

    /** The newest day of extraction of addresses. */
    Optional<LocalDate> addressesOn(InsurerNumber tenant) {
        return Optional.ofNullable(vintage.of(tenant).get(DataKind.ADDRESS));
    }

    /** The newest days of extraction as they are now. */
    DataVintage newest(InsurerNumber tenant) {
        Map<DataKind, LocalDate> days = vintage.of(tenant);
        return new DataVintage(
                days.get(DataKind.PEOPLE),
                days.get(DataKind.CARD),
                vintage.loadedAt(tenant).orElse(null));
    }
}
