package shikaku.access.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import shikaku.access.rule.AccessRejection;
import shikaku.access.rule.LoginThrottle.Decision;
import shikaku.access.rule.PasswordRule;
import shikaku.access.rule.Role;
import shikaku.access.service.CountLoginTry.Try;
import shikaku.access.store.Clerk;
import shikaku.access.store.Clerks;
import shikaku.access.store.Organisation;
import shikaku.access.store.Organisations;
import shikaku.access.store.PortalSettings;
import shikaku.shared.error.Rejected;
import shikaku.shared.time.BusinessClock;
import shikaku.shared.value.InsurerNumber;
import shikaku.shared.value.MunicipalityCode;

/**
 * 初期設定: the first organisation and its システム管理者, once, by whoever holds the code of the environment. There is no user and no
 * password before that.
 * Rules: SEC-A7.
 */
@Stateless
@PermitAll
public class SetUpFirstAdministrator {

    private static final String DONE = "first_administrator";
    private static final int SHORTEST_CODE = 20;

    @Inject
    AccessSettings settings;

    @Inject
    Organisations organisations;

    @Inject
    Clerks clerks;

    @Inject
    PortalSettings portalSettings;

    @Inject
    CountLoginTry count;

    @Inject
    BusinessClock clock;

    @Inject
    Event<AccessHappened> happened;

    /** What the first administrator says; capacities may be null. */
    public record Command(
            String code,
            String organisation,
            String section,
            InsurerNumber insurer,
            MunicipalityCode municipality,
            String loginName,
            String displayName,
            String password,
            String networkAddress) {}

    public void with(Command command) {
        if (clerks.countAll() > 0) {
            throw new Rejected(AccessRejection.ALREADY_SET_UP);
        }
        requireCode(command);
        if (!LoginNames.wellFormed(command.loginName())) {
            throw new Rejected(AccessRejection.LOGIN_NAME_SHAPE);
        }
        List<String> known = List.of(command.loginName(), command.displayName(), command.organisation(), "shikaku");
        Optional<AccessRejection> problem = PasswordRule.problemOf(command.password(), CommonPasswords.all(), known);
        problem.ifPresent(reason -> {
            throw new Rejected(reason);
        });
        portalSettings.putOnce(DONE, command.loginName(), clock.instant());
        Organisation office =
                new Organisation(command.organisation(), command.section(), command.insurer(), command.municipality());
        organisations.add(office);
        Clerk clerk = new Clerk(office.id(), command.loginName(), command.displayName(), EnumSet.of(Role.SYSTEM_ADMIN));
        clerk.choose(PasswordHash.of(command.password()));
        clerks.add(clerk);
        happened.fire(new AccessHappened(AccessHappened.Act.SETUP, Identities.of(clerk, office, 0), true, null));
    }

    private void requireCode(Command command) {
        Decision decision = count.begin(new Try(0, "setup", command.networkAddress()));
        byte[] given = command.code().getBytes(StandardCharsets.UTF_8);
        boolean right = settings.setupCode()
                .filter(code -> code.length() >= SHORTEST_CODE)
                .filter(code -> MessageDigest.isEqual(code.getBytes(StandardCharsets.UTF_8), given))
                .isPresent();
        if (!decision.allowed() || !right) {
            if (decision.recorded()) {
                happened.fire(new AccessHappened(AccessHappened.Act.SETUP, null, false, "SETUP_CODE_WRONG"));
            }
            throw new Rejected(AccessRejection.SETUP_CODE_WRONG);
        }
    }
}
