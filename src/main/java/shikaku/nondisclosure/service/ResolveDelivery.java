package shikaku.nondisclosure.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shikaku.access.rule.Role;
import shikaku.access.service.Caller;
import shikaku.audit.service.Audited;
import shikaku.insuredperson.rule.HouseholdHead;
import shikaku.insuredperson.service.ReadHouseholds;
import shikaku.insuredperson.service.ReadPersons;
import shikaku.insurer.rule.InsurerPolicy.Addressee;
import shikaku.nondisclosure.rule.DeliveryDecision;
import shikaku.nondisclosure.rule.DeliveryDecision.Party;
import shikaku.nondisclosure.rule.DeliveryDecision.Question;
import shikaku.nondisclosure.rule.DeliveryRequest;
import shikaku.nondisclosure.rule.DeliveryVerdict;
import shikaku.nondisclosure.rule.KnownAddresses;
import shikaku.nondisclosure.rule.ProtectionState;
import shikaku.nondisclosure.store.Addresses;
import shikaku.nondisclosure.store.ProtectionFlags;
import shikaku.shared.value.InsurerNumber;

/**
 * 送付先を決める: the only road from a person to an address, for everyone, decided at the moment it is asked. A filing made an hour
 * before printing wins. Nothing it answers is kept.
 */
@Stateless
@RolesAllowed({
    Role.Names.INSURER_CLERK,
    Role.Names.INSURER_SUPERVISOR,
    Role.Names.PROTECTION_OFFICER,
    Role.Names.OPERATOR
})
@Audited(value = "送付先を決める", each = false, act = false)
public class ResolveDelivery {

    @Inject
    Caller caller;

    @Inject
    ReadPersons persons;

    @Inject
    ReadHouseholds households;

    @Inject
    ProtectionFlags flags;

    @Inject
    Addresses addresses;

    /** Every person asked for has a verdict. */
    public Map<Long, DeliveryVerdict> of(InsurerNumber tenant, List<DeliveryRequest> requests) {
        caller.mustServe(tenant);
        if (requests.isEmpty()) {
            return Map.of();
        }
        List<Long> asked =
                requests.stream().map(DeliveryRequest::householdId).distinct().toList();
        Map<Long, HouseholdHead> heads = households.headsOf(tenant, asked);
        Set<Long> involved = new HashSet<>();
        requests.forEach(request -> involved.add(request.personId()));
        heads.values().stream()
                .map(HouseholdHead::personId)
                .filter(id -> id != null)
                .forEach(involved::add);
        Map<Long, Long> members = new HashMap<>(households.membersOf(tenant, asked));
        Map<Long, Long> homesOfHeads = homes(tenant, heads.values(), members);
        Set<Long> elsewhere = new HashSet<>(homesOfHeads.values());
        asked.forEach(elsewhere::remove);
        if (!elsewhere.isEmpty()) {
            members.putAll(households.membersOf(tenant, elsewhere));
        }
        Map<Long, String> names = persons.namesOf(tenant, involved);
        Map<Long, KnownAddresses> known = addresses.of(tenant, involved);
        // After the addresses and outside this transaction's older view: a flag set meanwhile counts.
        Set<Long> watched = new HashSet<>(members.keySet());
        watched.addAll(involved);
        Map<Long, ProtectionState> flagged = flags.asOfNow(tenant, watched);
        Set<Long> touched = new HashSet<>();
        members.forEach((person, household) -> {
            if (flagged.containsKey(person)) {
                touched.add(household);
            }
        });
        Map<Long, DeliveryVerdict> verdicts = new HashMap<>();
        for (DeliveryRequest request : requests) {
            HouseholdHead head = heads.get(request.householdId());
            Question question = new Question(
                    party(request.personId(), names, flagged, known),
                    head == null ? Addressee.PERSON : request.addressee(),
                    head == null || head.personId() == null ? null : party(head.personId(), names, flagged, known),
                    head == null ? "" : head.name(),
                    touched.contains(request.householdId())
                            || (head != null
                                    && request.addressee() != Addressee.PERSON
                                    && touched.contains(homesOfHeads.get(head.personId()))),
                    request.officers() && officer());
            verdicts.put(request.personId(), DeliveryDecision.of(question));
        }
        return verdicts;
    }

    /** A letter to a head who is no longer of the household goes to where the head lives now, which may be asked for here, too. */
    private Map<Long, Long> homes(InsurerNumber tenant, Collection<HouseholdHead> heads, Map<Long, Long> members) {
        Map<Long, Long> homes = new HashMap<>();
        List<Long> moved = new ArrayList<>();
        for (HouseholdHead head : heads) {
            Long id = head.personId();
            if (id != null && members.containsKey(id)) {
                homes.put(id, members.get(id));
            } else if (id != null) {
                moved.add(id);
            }
        }
        if (!moved.isEmpty()) {
            homes.putAll(households.householdsOf(tenant, moved));
        }
        return homes;
    }

    /** The telephone of one person as it was delivered, perhaps empty; nothing when it is not the caller's to know. */
    public Optional<String> phoneOf(InsurerNumber tenant, DeliveryRequest request) {
        caller.mustServe(tenant);
        String phone = addresses.phoneOf(tenant, request.personId());
        // As with the addresses: a flag set meanwhile counts.
        Set<Long> watched = new HashSet<>(
                households.membersOf(tenant, List.of(request.householdId())).keySet());
        watched.add(request.personId());
        Set<Long> flagged = flags.asOfNow(tenant, watched).keySet();
        boolean told = DeliveryDecision.tellsPhone(
                flagged.contains(request.personId()), !flagged.isEmpty(), request.officers() && officer());
        return told ? Optional.of(phone) : Optional.empty();
    }

    /** The system works on the officer's own mailings too; it says which. */
    private boolean officer() {
        return caller.has(Role.PROTECTION_OFFICER) || caller.has(Role.OPERATOR);
    }

    private static Party party(
            long id, Map<Long, String> names, Map<Long, ProtectionState> flagged, Map<Long, KnownAddresses> known) {
        return new Party(
                id, names.getOrDefault(id, ""), flagged.containsKey(id), known.getOrDefault(id, KnownAddresses.NONE));
    }
}
