package shikaku.insuredperson.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.audit.service.Audited;
import shikaku.insuredperson.rule.PersonView;
import shikaku.insuredperson.store.InsuredPersons;
import shikaku.shared.value.InsurerNumber;

/** 被保険者をまとめて読む: for lists and mailings; one audit row a call, with the number of people. */
@Stateless
@RolesAllowed({
    Role.Names.INSURER_CLERK,
    Role.Names.INSURER_SUPERVISOR,
    Role.Names.PROTECTION_OFFICER,
    Role.Names.AUDITOR,
    Role.Names.OPERATOR
})
@Audited(value = "被保険者をまとめて読む", each = false, act = false)
public class ReadPersons {

    @Inject
    Caller caller;

    @Inject
    InsuredPersons people;

    /** People in the order of the ids; unknown and foreign ids are missing. */
    public List<PersonView> ofIds(InsurerNumber tenant, Collection<Long> ids) {
        Map<Long, PersonView> found = byId(tenant, ids);
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** The same people by id, for lists of something about them. */
    public Map<Long, PersonView> byId(InsurerNumber tenant, Collection<Long> ids) {
        caller.mustServe(tenant);
        Map<Long, PersonView> found = new HashMap<>();
        people.ofIds(tenant, List.copyOf(ids)).forEach(person -> found.put(person.id(), person));
        return found;
    }

    /** The next {@code size} people with ids above {@code lastId} and up to {@code maxId}, by id. */
    public List<PersonView> after(InsurerNumber tenant, long lastId, long maxId, int size) {
        caller.mustServe(tenant);
        return people.after(tenant, lastId, maxId, size);
    }

    /** The highest id of this insurer's people, 0 when there are none. */
    public long highestId(InsurerNumber tenant) {
        caller.mustServe(tenant);
        return people.highestId(tenant);
    }

    public Map<Long, String> namesOf(InsurerNumber tenant, Collection<Long> ids) {
        caller.mustServe(tenant);
        return people.names(tenant, ids);
    }
}
