package shikaku.audit.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.audit.store.AuditEntries;
import shikaku.audit.store.AuditEntries.Line;
import shikaku.audit.store.AuditEntries.Place;
import shikaku.audit.store.AuditEntries.Readers;
import shikaku.shared.error.CommonRejection;
import shikaku.shared.error.Rejected;
import shikaku.shared.time.BusinessClock;
import shikaku.shared.time.Wareki;

/**
 * 監査の記録を見る: what was done in the auditor's own organisation and by anybody with its insurer's records, the latest first;
 * looking is recorded too.
 */
@Stateless
@RolesAllowed(Role.Names.AUDITOR)
public class FindAuditEntries {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm:ss", Locale.ROOT);

    @Inject
    AuditEntries entries;

    @Inject
    Caller caller;

    @Inject
    AuditNote note;

    /** One line; {@code at} is a wall clock in Tokyo, in the office's calendar. */
    public record Row(
            String at,
            String actor,
            String roles,
            String networkAddress,
            String act,
            String outcome,
            String detail,
            Long personId,
            long count,
            String reason,
            String ground)
            implements Serializable {

        private static final long serialVersionUID = 1L;

        public Row worded(String detailText, String reasonText, String groundText) {
            return new Row(
                    at,
                    actor,
                    roles,
                    networkAddress,
                    act,
                    outcome,
                    detailText,
                    personId,
                    count,
                    reasonText,
                    groundText);
        }
    }

    /** A part of the trail; {@code next} is the place older lines begin at, empty when there are none. */
    public record Page(List<Row> rows, String next) {}

    /** @param from a place an earlier page named, or null for the newest; anything else is the newest too */
    @Audited("監査の記録を見る")
    public Page latest(String from, int size) {
        Readers readers =
                new Readers(caller.organisationId(), caller.insurerIfAny().orElse(null));
        return page(entries.before(readers, place(from), size + 1), size);
    }

    /**
     * What was done with one person's records.
     *
     * @throws Rejected NOT_FOUND when this insurer did nothing with such a person: the same for another insurer's as for nobody
     */
    @Audited("監査の記録を見る")
    public Page ofPerson(long personId, String from, int size) {
        List<Line> found = entries.ofPerson(caller.insurer(), personId, place(from), size + 1);
        if (found.isEmpty()) {
            throw new Rejected(CommonRejection.NOT_FOUND);
        }
        note.person(personId);
        return page(found, size);
    }

    private static Page page(List<Line> found, int size) {
        List<Line> shown = found.subList(0, Math.min(size, found.size()));
        String next = found.size() <= size ? "" : text(shown.get(size - 1).place());
        return new Page(shown.stream().map(FindAuditEntries::row).toList(), next);
    }

    private static String text(Place place) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, place.happenedAt()) + "-" + place.id();
    }

    private static Place place(String text) {
        if (text == null || !text.matches("[0-9]{1,17}-[0-9]{1,18}")) {
            return Place.NEWEST;
        }
        int dash = text.indexOf('-');
        return new Place(
                Instant.EPOCH.plus(Long.parseLong(text.substring(0, dash)), ChronoUnit.MICROS),
                Long.parseLong(text.substring(dash + 1)));
    }

    private static String moment(Instant at) {
        ZonedDateTime there = at.atZone(BusinessClock.TOKYO);
        return Wareki.format(there.toLocalDate()) + " " + TIME.format(there);
    }

    private static Row row(Line line) {
        return new Row(
                moment(line.place().happenedAt()),
                line.actor(),
                line.roles(),
                line.networkAddress(),
                line.act(),
                line.outcome(),
                line.detail(),
                line.personId(),
                line.count(),
                line.reason(),
                line.ground());
    }
}
