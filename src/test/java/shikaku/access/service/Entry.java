package shikaku.access.service;

import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shikaku.access.rule.LoginStep;
import shikaku.access.rule.Role;
import shikaku.access.store.Clerk;
import shikaku.access.store.Clerks;
import shikaku.access.store.Organisation;
import shikaku.access.store.Organisations;
import shikaku.shared.time.BusinessClock;
import shikaku.shared.value.InsurerNumber;
import shikaku.testing.MovingClock;
import shikaku.testing.TestDatabase;
import shikaku.testing.Told;

/** An office with one clerk whose password and device are known, and the services of the login on the test's database. */
final class Entry {

    static final String PASSWORD = "青い自転車と三匹の猫";
    /** Of few rounds: a test tries it often, and how many rounds there are in earnest is tested apart. */
    private static final String HASH = PasswordHash.of(PASSWORD, 1_000);

    static final String HERE = "192.0.2.10";
    static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    final TestDatabase database;
    final MovingClock clock = new MovingClock(Instant.parse("2026-11-24T00:00:10Z"));
    final Told told = new Told();
    final Map<String, String> settings = new HashMap<>();
    private final Someone acting = new Someone();
    final Organisation office;
    final Clerk clerk;

    Entry(TestDatabase database) {
        this.database = database;
        settings.put("shikaku.key", KEY);
        database.provide(BusinessClock.class, clock);
        database.provide(Event.class, told);
        database.provide(AccessSettings.class, AccessSettings.of(settings));
        office = new Organisation("試験市", "保険年金課", InsurerNumber.of("00990010"), null);
        database.make(Organisations.class).add(office);
        database.entityManager().flush();
        clerk = clerk("s.mihon01", Role.INSURER_CLERK);
    }

    Clerk clerk(String loginName, Role role) {
        Clerk made = new Clerk(office.id(), loginName, "見本 さくら", EnumSet.of(role));
        made.choose(HASH);
        database.make(Clerks.class).add(made);
        return made;
    }

    /** Whoever this is acts from now on, in every service. */
    void becomes(CallerIdentity who) {
        acting.now = who;
        database.provide(Caller.class, acting);
    }

    private static final class Someone extends Caller {

        private CallerIdentity now;

        @Override
        public Optional<CallerIdentity> identity() {
            return Optional.of(now);
        }
    }

    LoginAnswer tryPassword(String loginName, String password) {
        return database.make(CheckPassword.class).of(new CheckPassword.Command(office.id(), loginName, password, HERE));
    }

    LoginAnswer tryCode(String code) {
        return database.make(CheckCode.class).of(new CheckCode.Command(office.id(), clerk.id(), null, code, HERE));
    }

    /** Enrols the device as the clerk would; the code used is the one of this moment. */
    byte[] enrolDevice() {
        String offered =
                database.make(UseDevice.class).offer(office.id(), clerk.id()).sealed();
        if (enrolDevice(offered).next() != LoginStep.ENTER) {
            throw new AssertionError("The first code must enrol the device");
        }
        return secretIn(offered);
    }

    LoginAnswer enrolDevice(String offered) {
        String code = OneTimeCode.codeAt(secretIn(offered), clock.instant());
        return database.make(CheckCode.class).of(new CheckCode.Command(office.id(), clerk.id(), offered, code, HERE));
    }

    private byte[] secretIn(String offered) {
        return database.make(PortalKey.class).open(offered, "device " + clerk.id());
    }

    String enter() {
        return database.make(OpenSession.class).of(office.id(), clerk.id(), true, HERE);
    }

    ResumeSession.Resumed resume(String key) {
        return database.make(ResumeSession.class).of(key, true).orElseThrow();
    }

    Set<Role> rolesOf(String key) {
        return resume(key).identity().roles();
    }
}
