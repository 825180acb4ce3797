package shikaku.testing.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.stream.Collectors;
import shikaku.access.rule.Role;
import shikaku.access.service.PasswordHash;
import shikaku.access.store.Clerk;
import shikaku.access.store.Clerks;
import shikaku.access.store.Organisation;
import shikaku.access.store.Organisations;
import shikaku.shared.time.BusinessClock;
import shikaku.shared.value.InsurerNumber;

/** Makes organisations and clerks for in-container tests. */
@ApplicationScoped
public class TestClerks {

    @Inject
    Organisations organisations;

    @Inject
    Clerks clerks;

    @Inject
    BusinessClock clock;

    /** Somebody the tests know. */
    public record Known(long organisationId, long clerkId) {}

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Known known(InsurerNumber insurer, Set<Role> roles) {
        Organisation office = organisations.active(true).stream()
                .filter(found -> found.insurer().filter(insurer::equals).isPresent())
                .findFirst()
                .orElseGet(() -> office(insurer));
        String name = "it-" + roles.stream().map(Enum::name).sorted().collect(Collectors.joining("-"));
        Clerk clerk = clerks.named(office.id(), name).orElseGet(() -> clerk(office.id(), name, roles));
        return new Known(office.id(), clerk.id());
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void disable(Known clerk) {
        clerks.locked(clerk.organisationId(), clerk.clerkId()).orElseThrow().disable(clock.instant(), "試験");
    }

    private Organisation office(InsurerNumber insurer) {
        Organisation office = new Organisation("試験 " + insurer, "", insurer, null);
        organisations.add(office);
        return office;
    }

    private Clerk clerk(long organisationId, String name, Set<Role> roles) {
        Clerk clerk = new Clerk(organisationId, name, "試験 太郎", roles);
        clerk.choose(PasswordHash.of("only for in-container tests"));
        clerk.offerDevice("never opened");
        clerk.confirmDevice(clock.instant(), 0);
        clerks.add(clerk);
        return clerk;
    }
}
