package shikaku.desk.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.audit.service.AuditNote;
import shikaku.audit.service.Audited;
import shikaku.desk.rule.Handover;
import shikaku.desk.store.Handovers;
import shikaku.insuredperson.rule.PersonView;
import shikaku.insuredperson.service.ReadPersons;
import shikaku.shared.value.InsurerNumber;

/** 引継ぎの一覧: what waits for the officer. */
@Stateless
@RolesAllowed(Role.Names.PROTECTION_OFFICER)
@Audited("担当者への引継ぎを見る")
public class ShowHandovers {

    @Inject
    Caller caller;

    @Inject
    Handovers handovers;

    @Inject
    BringCarried carried;

    @Inject
    ReadPersons persons;

    @Inject
    AuditNote note;

    /** One line of the list. */
    public record Row(Handover handover, String number, String name) implements Serializable {}

    public record Page(List<Row> rows, long total) {}

    public Page page(InsurerNumber tenant, int from, int size) {
        caller.mustServe(tenant);
        carried.bring(tenant);
        List<Handover> found = handovers.page(tenant, from, size);
        List<Long> ids = found.stream().map(Handover::personId).distinct().toList();
        Map<Long, PersonView> people = persons.byId(tenant, ids);
        note.people(ids);
        return new Page(
                found.stream()
                        .filter(handover -> people.containsKey(handover.personId()))
                        .map(handover -> row(handover, people.get(handover.personId())))
                        .toList(),
                handovers.count(tenant));
    }

    private static Row row(Handover handover, PersonView person) {
        return new Row(handover, person.insuredNumber().shown(), person.name());
    }
}
