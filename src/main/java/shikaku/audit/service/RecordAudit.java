package shikaku.audit.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import shikaku.access.service.Caller;
import shikaku.access.service.CallerIdentity;
import shikaku.access.service.RequestOrigin;
import shikaku.audit.store.AuditEntries;
import shikaku.audit.store.AuditEntry;
import shikaku.shared.time.BusinessClock;

/** 監査証跡を書く: who, when, for which person, what, why and from where. */
@Stateless
@PermitAll
public class RecordAudit {

    /** How an act ended. */
    public enum Outcome {
        DONE,
        REFUSED,
        FAILED
    }

    /**
     * What is to be recorded; {@code detail} is the key of the refusal's text or a code, {@code beneath}: a part of what a clerk did, or of
     * every page.
     */
    public record Fact(
            String act,
            String service,
            String tenant,
            Set<Long> persons,
            long count,
            String reason,
            String ground,
            String detail,
            boolean beneath) {

        public Fact(
                String act,
                String service,
                String tenant,
                Set<Long> persons,
                long count,
                String reason,
                String ground,
                String detail) {
            this(act, service, tenant, persons, count, reason, ground, detail, false);
        }

        public Fact(String act, String service, String tenant) {
            this(act, service, tenant, Set.of(), 0, null, null, null);
        }

        Fact with(AuditNote.Notes notes, boolean each) {
            return new Fact(
                    act,
                    service,
                    tenant,
                    each ? notes.persons : Set.of(),
                    Math.max(notes.count, notes.persons.size()),
                    notes.reason,
                    notes.ground,
                    detail,
                    beneath);
        }

        Fact because(String code) {
            return new Fact(act, service, tenant, persons, count, reason, ground, code, beneath);
        }

        Fact asPart() {
            return new Fact(act, service, tenant, persons, count, reason, ground, detail, true);
        }
    }

    @Inject
    AuditEntries entries;

    @Inject
    Caller caller;

    @Inject
    RequestOrigin origin;

    @Inject
    BusinessClock clock;

    /** Together with the act: both are saved or neither. */
    public void done(Fact fact) {
        write(fact, Outcome.DONE, caller.identity().orElse(null));
    }

    /** Whatever becomes of the act's own transaction. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void apart(Fact fact, Outcome outcome, String detail) {
        write(fact.because(detail), outcome, caller.identity().orElse(null));
    }

    /** For somebody the container does not know yet, or no more. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void apartFor(CallerIdentity who, Fact fact, Outcome outcome, String detail) {
        write(fact.because(detail), outcome, who);
    }

    private void write(Fact fact, Outcome outcome, CallerIdentity who) {
        List<Long> persons = List.copyOf(fact.persons());
        AuditEntry entry = new AuditEntry(
                clock.instant(),
                fact.tenant(),
                new AuditEntry.Act(
                        AuditText.line(fact.act(), 100),
                        AuditText.line(fact.service(), 160),
                        outcome.name(),
                        AuditText.line(fact.detail(), 100),
                        fact.beneath()),
                new AuditEntry.About(
                        persons.size() == 1 ? persons.get(0) : null,
                        fact.count(),
                        AuditText.withoutWhereabouts(fact.reason(), 500),
                        AuditText.line(fact.ground(), 300)),
                actor(who),
                new AuditEntry.Origin(
                        AuditText.line(origin.networkAddress(), 45),
                        AuditText.line(origin.trace(), 40),
                        who == null ? 0 : who.sessionId()));
        entries.add(entry, persons.size() > 1 ? persons : List.of());
    }

    private static AuditEntry.Who actor(CallerIdentity who) {
        if (who == null) {
            return new AuditEntry.Who("NOBODY", 0, "", 0, "");
        }
        String roles = who.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
        return new AuditEntry.Who(
                who.kind().name(), who.id(), AuditText.line(who.displayName(), 100), who.organisationId(), roles);
    }
}
