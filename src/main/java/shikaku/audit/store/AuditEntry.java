package shikaku.audit.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.time.Instant;

/**
 * 監査証跡の一行: written once and never changed; the application's database account can only insert and read it.
 */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {

    @Id
    @TableGenerator(
            name = "audit_entry",
            table = "id_range",
            pkColumnName = "name",
            valueColumnName = "next_id",
            pkColumnValue = "audit_entry",
            allocationSize = 200)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "audit_entry")
    private Long id;

    @Column(name = "happened_at")
    private Instant happenedAt;

    @Column(name = "insurer_number")
    private String insurerNumber;

    @Embedded
    private Act act;

    @Embedded
    private About about;

    @Embedded
    private Who who;

    @Embedded
    private Origin origin;

    protected AuditEntry() {}

    public AuditEntry(Instant happenedAt, String insurerNumber, Act act, About about, Who who, Origin origin) {
        this.happenedAt = happenedAt;
        this.insurerNumber = insurerNumber;
        this.act = act;
        this.about = about;
        this.who = who;
        this.origin = origin;
    }

    Long id() {
        return id;
    }

    AuditEntries.Line line() {
        return new AuditEntries.Line(
                new AuditEntries.Place(happenedAt, id),
                who.name,
                who.roles,
                origin.networkAddress,
                act.name,
                act.outcome,
                act.detail,
                about.personId,
                about.personCount,
                about.reason,
                about.ground);
    }

    public Act act() {
        return act;
    }

    public About about() {
        return about;
    }

    public Who who() {
        return who;
    }

    public Origin origin() {
        return origin;
    }

    /** What was done and how it ended. */
    @Embeddable
    public static class Act {

        @Column(name = "act")
        private String name;

        @Column(name = "service")
        private String service;

        @Column(name = "outcome")
        private String outcome;

        @Column(name = "detail")
        private String detail;

        @Column(name = "beneath")
        private boolean beneath;

        protected Act() {}

        public Act(String name, String service, String outcome, String detail) {
            this(name, service, outcome, detail, false);
        }

        /** @param part of what somebody did, or of every page: passed over by the list unless it was refused or failed */
        public Act(String name, String service, String outcome, String detail, boolean part) {
            this.beneath = part && outcome.equals("DONE");
            this.name = name;
            this.service = service;
            this.outcome = outcome;
            this.detail = detail;
        }
    }

    /** For whom and why. */
    @Embeddable
    public static class About {

        @Column(name = "person_id")
        private Long personId;

        @Column(name = "person_count")
        private long personCount;

        @Column(name = "reason")
        private String reason;

        @Column(name = "ground")
        private String ground;

        protected About() {}

        public About(Long personId, long personCount, String reason, String ground) {
            this.personId = personId;
            this.personCount = personCount;
            this.reason = reason;
            this.ground = ground;
        }
    }

    /** Who did it. */
    @Embeddable
    public static class Who {

        @Column(name = "actor_kind")
        private String kind;

        @Column(name = "actor_id")
        private long id;

        @Column(name = "actor_name")
        private String name;

        @Column(name = "organisation_id")
        private long organisationId;

        @Column(name = "roles")
        private String roles;

        protected Who() {}

        public Who(String kind, long id, String name, long organisationId, String roles) {
            this.kind = kind;
            this.id = id;
            this.name = name;
            this.organisationId = organisationId;
            this.roles = roles;
        }
    }

    /** From where. */
    @Embeddable
    public static class Origin {

        @Column(name = "network_address")
        private String networkAddress;

        @Column(name = "trace")
        private String trace;

        @Column(name = "session_id")
        private long sessionId;

        protected Origin() {}

        public Origin(String networkAddress, String trace, long sessionId) {
            this.networkAddress = networkAddress;
            this.trace = trace;
            this.sessionId = sessionId;
        }
    }
}
