package shikaku.access.service;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.util.Optional;
import java.util.Set;
import shikaku.access.rule.AccessRejection;
import shikaku.access.rule.Role;
import shikaku.access.rule.RoleMatrix;
import shikaku.shared.error.CommonRejection;
import shikaku.shared.error.Rejected;
import shikaku.shared.store.Actor;
import shikaku.shared.value.InsurerNumber;
import shikaku.shared.value.MunicipalityCode;

/**
 * 操作者: who is acting now and for which tenant. Services ask it; stores get the tenant as an argument.
 * Rules: SEC-T1, SEC-T2.
 */
@RequestScoped
public class Caller implements Actor {

    @Inject
    SecurityContext security;

    @Inject
    Event<ForeignTenantTried> foreign;

    private CallerIdentity identity;

    protected Caller() {}

    /** A caller outside the container. */
    public static Caller of(CallerIdentity identity) {
        Caller caller = new Caller();
        caller.identity = identity;
        return caller;
    }

    /** Empty when nobody is logged in. */
    public Optional<CallerIdentity> identity() {
        if (identity == null) {
            identity = security.getPrincipalsByType(CallerIdentity.class).stream()
                    .findFirst()
                    .orElse(null);
        }
        return Optional.ofNullable(identity);
    }

    public boolean known() {
        return identity().isPresent();
    }

    /** 0 for machines and for the system. */
    public long clerkId() {
        return identity()
                .filter(who -> who.kind() == CallerIdentity.Kind.CLERK)
                .map(CallerIdentity::id)
                .orElse(0L);
    }

    @Override
    public long actorId() {
        return clerkId();
    }

    public String clerkName() {
        return must().displayName();
    }

    public String loginName() {
        return must().loginName();
    }

    public long organisationId() {
        return must().organisationId();
    }

    public String organisationName() {
        return must().organisationName();
    }

    public Set<Role> roles() {
        return identity().map(CallerIdentity::roles).orElse(Set.of());
    }

    public boolean has(Role role) {
        return roles().contains(role);
    }

    public boolean demo() {
        return identity().map(CallerIdentity::demo).orElse(false);
    }

    /** The tenant of insurer data; refused when the organisation is no insurer. */
    public InsurerNumber insurer() {
        return insurerIfAny().orElseThrow(() -> new Rejected(AccessRejection.NO_INSURER_CAPACITY));
    }

    public Optional<InsurerNumber> insurerIfAny() {
        return identity().map(CallerIdentity::insurerNumber).map(InsurerNumber::of);
    }

    /** The tenant of counter data; refused when the organisation is no municipal counter. */
    public MunicipalityCode municipality() {
        return municipalityIfAny().orElseThrow(() -> new Rejected(AccessRejection.NO_MUNICIPAL_CAPACITY));
    }

    public Optional<MunicipalityCode> municipalityIfAny() {
        return identity().map(CallerIdentity::municipalityCode).map(MunicipalityCode::new);
    }

    /** Refuses as "not found", and tells the audit, when the insurer is not the caller's own. */
    public void mustServe(InsurerNumber tenant) {
        if (!isSystem() && !insurerIfAny().equals(Optional.of(tenant))) {
            refuse(tenant.digits());
        }
    }

    /** Refuses as "not found", and tells the audit, when the municipality is not the caller's own. */
    public void mustServe(MunicipalityCode tenant) {
        if (!isSystem() && !municipalityIfAny().equals(Optional.of(tenant))) {
            refuse(tenant.digits());
        }
    }

    /** May the caller open this page or interface, as the role × function matrix says? */
    public boolean mayOpen(String path) {
        return RoleMatrix.standard().mayOpen(roles(), path);
    }

    private boolean isSystem() {
        return identity()
                .filter(who -> who.kind() == CallerIdentity.Kind.SYSTEM)
                .isPresent();
    }

    private void refuse(String tenant) {
        if (foreign != null) {
            foreign.fire(new ForeignTenantTried(tenant));
        }
        throw new Rejected(CommonRejection.NOT_FOUND);
    }

    private CallerIdentity must() {
        return identity().orElseThrow(() -> new Rejected(CommonRejection.NOT_ALLOWED));
    }
}
