package shikaku.access.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import shikaku.access.rule.AccessRejection;
import shikaku.access.rule.Role;
import shikaku.access.store.PortalSettings;
import shikaku.shared.error.Rejected;
import shikaku.shared.time.BusinessClock;

/** 業務日を動かす: for demo and training only; empty goes back to where the installation began. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MoveBusinessDate {

    private static final String NAME = "business_date";
    private static final LocalDate FIRST = LocalDate.of(2024, 12, 2);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    @Inject
    PortalSettings portalSettings;

    @Inject
    AccessSettings settings;

    @Inject
    Caller caller;

    @Inject
    BusinessClock clock;

    @Inject
    Event<AccessHappened> happened;

    public Optional<LocalDate> current() {
        return portalSettings.value(NAME).map(LocalDate::parse);
    }

    /** In training the administrator moves the day for everybody, in the demo everybody does. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean mayMove() {
        return settings.dateMayMove() && (caller.has(Role.SYSTEM_ADMIN) || caller.demo());
    }

    @RolesAllowed({
        Role.Names.INSURER_CLERK,
        Role.Names.INSURER_SUPERVISOR,
        Role.Names.PROTECTION_OFFICER,
        Role.Names.COUNTER_CLERK,
        Role.Names.SYSTEM_ADMIN
    })
    public void to(Optional<LocalDate> date) {
        if (!mayMove()) {
            throw new Rejected(AccessRejection.ONLY_IN_DEMO);
        }
        if (date.filter(day -> day.isBefore(FIRST) || day.isAfter(LAST)).isPresent()) {
            throw new Rejected(AccessRejection.DATE_OUT_OF_RANGE);
        }
        date.ifPresentOrElse(
                day -> portalSettings.put(NAME, day.toString(), clock.instant(), caller.clerkId()),
                () -> portalSettings.remove(NAME));
        happened.fire(new AccessHappened(
                AccessHappened.Act.BUSINESS_DATE,
                caller.identity().orElse(null),
                true,
                date.map(LocalDate::toString).orElse("REAL")));
    }
}
