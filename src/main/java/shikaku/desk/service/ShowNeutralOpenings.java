package shikaku.desk.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.audit.service.AuditNote;
import shikaku.audit.service.Audited;
import shikaku.desk.rule.NeutralOpening;
import shikaku.desk.store.Handovers;
import shikaku.insuredperson.rule.PersonView;
import shikaku.insuredperson.service.ReadPersons;
import shikaku.shared.value.InsurerNumber;

/** 担当者扱いの画面の閲覧を見る: who opened such a page, for the supervisor; it tells nothing but what a list tells. */
@Stateless
@RolesAllowed(Role.Names.INSURER_SUPERVISOR)
@Audited("担当者扱いの閲覧を見る")
public class ShowNeutralOpenings {

    @Inject
    Caller caller;

    @Inject
    Handovers handovers;

    @Inject
    ReadPersons persons;

    @Inject
    AuditNote note;

    /** One line of the list. */
    public record Row(Instant openedAt, String openedBy, String number, String name) implements Serializable {}

    public record Page(List<Row> rows, long total) {}

    public Page page(InsurerNumber tenant, int from, int size) {
        caller.mustServe(tenant);
        List<NeutralOpening> found = handovers.openings(tenant, from, size);
        List<Long> ids = found.stream().map(NeutralOpening::personId).distinct().toList();
        Map<Long, PersonView> people = persons.byId(tenant, ids);
        note.people(ids);
        return new Page(
                found.stream()
                        .filter(opening -> people.containsKey(opening.personId()))
                        .map(opening -> row(opening, people.get(opening.personId())))
                        .toList(),
                handovers.countOpenings(tenant));
    }

    private static Row row(NeutralOpening opening, PersonView person) {
        return new Row(
                opening.openedAt(), opening.openedBy(), person.insuredNumber().shown(), person.name());
    }
}
