package shikaku.access.store;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import shikaku.access.rule.Role;
import shikaku.shared.store.Versioned;

/**
 * 職員: somebody who logs in. Begins with a first password that must be changed, enrols a device for one-time codes at the first
 * login, may be disabled and enabled, is never deleted. A reset starts over with a new first password; the device stays
 * unless it is lost.
 */
@Entity
@Table(name = "clerk")
public class Clerk extends Versioned {

    @Column(name = "organisation_id", updatable = false)
    private long organisationId;

    @Column(name = "login_name", updatable = false)
    private String loginName;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "password_must_change")
    private boolean passwordMustChange;

    @Column(name = "password_ends_at")
    private Instant passwordEndsAt;

    @Column(name = "device_secret")
    private String deviceSecret;

    @Column(name = "device_confirmed_at")
    private Instant deviceConfirmedAt;

    @Column(name = "device_last_step")
    private Long deviceLastStep;

    @Column(name = "disabled_at")
    private Instant disabledAt;

    @Column(name = "disabled_reason")
    private String disabledReason;

    @Column(name = "demo", updatable = false)
    private boolean demo;

    @Column(name = "login_by")
    private Long loginBy;

    @Column(name = "waiting_roles")
    private String waitingRoles;

    @Column(name = "waiting_by")
    private Long waitingBy;

    @Column(name = "waiting_since")
    private Instant waitingSince;

    @Column(name = "waiting_reason")
    private String waitingReason;

    @Column(name = "unsettled_until")
    private Instant unsettledUntil;

    @Column(name = "login_anew_until")
    private Instant loginAnewUntil;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "clerk_role", joinColumns = @JoinColumn(name = "clerk_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    protected Clerk() {}

    public Clerk(long organisationId, String loginName, String displayName, Set<Role> roles) {
        this.organisationId = organisationId;
        this.loginName = loginName;
        this.displayName = displayName;
        this.passwordHash = "";
        this.passwordMustChange = true;
        this.roles = new HashSet<>(roles);
    }

    /** A password somebody else made: good for one login until the moment given. */
    public void startWith(String hash, Instant endsAt) {
        passwordHash = hash;
        passwordMustChange = true;
        passwordEndsAt = endsAt;
    }

    /** That clerk gave the first password away or took the device, and could be this one. */
    public void loginMadeBy(long by) {
        loginBy = by;
    }

    /** The clerk's own password. */
    public void choose(String hash) {
        passwordHash = hash;
        passwordMustChange = false;
        passwordEndsAt = null;
    }

    /** The same password under today's parameters. */
    public void rehash(String hash) {
        passwordHash = hash;
    }

    public void offerDevice(String sealedSecret) {
        deviceSecret = sealedSecret;
        deviceConfirmedAt = null;
        deviceLastStep = null;
    }

    public void confirmDevice(Instant at, long step) {
        deviceConfirmedAt = at;
        deviceLastStep = step;
    }

    public void loseDevice() {
        offerDevice(null);
    }

    public void disable(Instant at, String reason) {
        disabledAt = at;
        disabledReason = reason;
    }

    public void enable() {
        disabledAt = null;
        disabledReason = null;
    }

    public void holdRoles(Set<Role> newRoles) {
        roles.retainAll(newRoles);
        roles.addAll(newRoles);
    }

    /** These roles were given and hold when a second person has confirmed them. */
    public void waitFor(Set<Role> given, long by, Instant since, String reason) {
        waitFor(given);
        waitingBy = by;
        waitingSince = since;
        waitingReason = reason;
    }

    /** Some of those that wait already. */
    public void waitFor(Set<Role> given) {
        waitingRoles = given.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }

    public void waitNoMore() {
        waitingRoles = null;
        waitingBy = null;
        waitingSince = null;
        waitingReason = null;
    }

    /** @param until until then the clerk confirms nothing and counts as present; null for not any more */
    public void unsettleUntil(Instant until) {
        unsettledUntil = until;
    }

    /** @param until until then roles that need a second person wait for one in any case; null for not any more */
    public void loginAnewUntil(Instant until) {
        loginAnewUntil = until;
    }

    public long organisationId() {
        return organisationId;
    }

    public String loginName() {
        return loginName;
    }

    public String displayName() {
        return displayName;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public boolean passwordMustChange() {
        return passwordMustChange;
    }

    public boolean passwordEnded(Instant at) {
        return passwordEndsAt != null && !at.isBefore(passwordEndsAt);
    }

    public String deviceSecret() {
        return deviceSecret;
    }

    public boolean deviceEnrolled() {
        return deviceConfirmedAt != null;
    }

    public Long deviceLastStep() {
        return deviceLastStep;
    }

    public boolean disabled() {
        return disabledAt != null;
    }

    public String disabledReason() {
        return disabledReason;
    }

    public boolean demo() {
        return demo;
    }

    /** Who made the login last; null when it was nobody who logs in. */
    public Long loginBy() {
        return loginBy;
    }

    /** Has the clerk come in with a password and a device of his own since the login was made? */
    public boolean loginFinished() {
        return !passwordMustChange && (demo || deviceEnrolled());
    }

    public Set<Role> waitingRoles() {
        Set<Role> waiting = EnumSet.noneOf(Role.class);
        if (waitingRoles != null) {
            for (String name : waitingRoles.split(" ", -1)) {
                waiting.add(Role.valueOf(name));
            }
        }
        return waiting;
    }

    /** Who gave the roles that wait; null when none do. */
    public Long waitingBy() {
        return waitingBy;
    }

    public Instant waitingSince() {
        return waitingSince;
    }

    public String waitingReason() {
        return waitingReason;
    }

    /** Did somebody make the login anew a short while ago? */
    public boolean loginIsNew(Instant at) {
        return loginAnewUntil != null && at.isBefore(loginAnewUntil);
    }

    public Instant unsettledUntil() {
        return unsettledUntil;
    }

    public Set<Role> roles() {
        Set<Role> copy = EnumSet.noneOf(Role.class);
        copy.addAll(roles);
        return copy;
    }
}
