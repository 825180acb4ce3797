package shikaku.nondisclosure.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shikaku.access.service.Caller;
import shikaku.access.service.CallerIdentity;
import shikaku.insuredperson.rule.HouseholdHead;
import shikaku.insuredperson.service.ReadHouseholds;
import shikaku.insuredperson.service.ReadPersons;
import shikaku.insurer.rule.InsurerPolicy.Addressee;
import shikaku.nondisclosure.rule.DeliveryRequest;
import shikaku.nondisclosure.rule.DeliveryVerdict;
import shikaku.nondisclosure.rule.HeldReason;
import shikaku.nondisclosure.rule.KnownAddresses;
import shikaku.nondisclosure.rule.PostalAddress;
import shikaku.nondisclosure.rule.ProtectionState;
import shikaku.nondisclosure.store.Addresses;
import shikaku.nondisclosure.store.ProtectionFlags;
import shikaku.shared.value.InsurerNumber;

@SuppressWarnings("UnnecessaryAssignment")
class ResolveDeliveryTest {

    private static final InsurerNumber CITY = InsurerNumber.of("980011");
    private static final PostalAddress NEW_HOME = new PostalAddress("", "9876544", "桜北市緑町９", "");

    private final Map<Long, ProtectionState> committed = new HashMap<>();

    @Test
    void aFlagSetWhileTheAddressIsReadHoldsTheLetter() {
        ResolveDelivery resolve = new ResolveDelivery();
        resolve.caller = Caller.of(CallerIdentity.system());
        resolve.persons = new ReadPersons() {
            @Override
            public Map<Long, String> namesOf(InsurerNumber tenant, Collection<Long> ids) {
                return Map.of(1L, "見本 花子");
            }
        };
        resolve.households = new ReadHouseholds() {
            @Override
            public Map<Long, HouseholdHead> headsOf(InsurerNumber tenant, Collection<Long> ids) {
                return Map.of();
            }

            @Override
            public Map<Long, Long> membersOf(InsurerNumber tenant, Collection<Long> ids) {
                return Map.of(1L, 1L);
            }
        };
        resolve.addresses = new Addresses() {
            @Override
            public Map<Long, KnownAddresses> of(InsurerNumber tenant, Collection<Long> people) {
                committed.put(1L, new ProtectionState(true, true));
                return Map.of(1L, new KnownAddresses(NEW_HOME, null, null));
            }
        };
        Map<Long, ProtectionState> before = Map.copyOf(committed);
        resolve.flags = new ProtectionFlags() {
            @Override
            public Map<Long, ProtectionState> of(InsurerNumber tenant, Collection<Long> people) {
                return before;
            }

            @Override
            public Map<Long, ProtectionState> asOfNow(InsurerNumber tenant, Collection<Long> people) {
                return Map.copyOf(committed);
            }
        };

        assertEquals(
                Map.of(1L, new DeliveryVerdict.Held(HeldReason.NO_SAFE_ADDRESS)),
                resolve.of(CITY, List.of(new DeliveryRequest(1, 1, Addressee.PERSON, false))));
    }

    /** Household 5 of person 1 is headed by 2, who lives in household 6 with 3 now, asked for in the same call or not. */
    @ParameterizedTest(name = "世帯主が移った先の保護 {0} → {1}（移った先も一緒に {2}）")
    @CsvSource({"3, Held, false", "4, Deliver, false", "3, Held, true", "4, Deliver, true"})
    void aHeadWhoMovedToSomebodyProtectedGetsNoOrdinaryLetter(long flagged, String expected, boolean together) {
        ResolveDelivery resolve = new ResolveDelivery();
        resolve.caller = Caller.of(CallerIdentity.system());
        resolve.persons = new ReadPersons() {
            @Override
            public Map<Long, String> namesOf(InsurerNumber tenant, Collection<Long> ids) {
                return Map.of(1L, "見本 花子", 2L, "見本 一郎");
            }
        };
        resolve.households = new ReadHouseholds() {
            @Override
            public Map<Long, HouseholdHead> headsOf(InsurerNumber tenant, Collection<Long> ids) {
                return Map.of(5L, new HouseholdHead(5, "見本 一郎", 2L));
            }

            @Override
            public Map<Long, Long> membersOf(InsurerNumber tenant, Collection<Long> ids) {
                Map<Long, Long> all = new HashMap<>(Map.of(1L, 5L, 2L, 6L, 3L, 6L, 4L, 7L));
                all.values().retainAll(ids);
                return all;
            }

            @Override
            public Map<Long, Long> householdsOf(InsurerNumber tenant, Collection<Long> persons) {
                assertEquals(List.of(2L), persons);
                assertFalse(together);
                return Map.of(2L, 6L);
            }
        };
        resolve.addresses = new Addresses() {
            @Override
            public Map<Long, KnownAddresses> of(InsurerNumber tenant, Collection<Long> people) {
                KnownAddresses home = new KnownAddresses(NEW_HOME, null, null);
                return Map.of(1L, home, 2L, home);
            }
        };
        resolve.flags = new ProtectionFlags() {
            @Override
            public Map<Long, ProtectionState> asOfNow(InsurerNumber tenant, Collection<Long> people) {
                return people.contains(flagged) ? Map.of(flagged, new ProtectionState(true, true)) : Map.of();
            }
        };

        DeliveryRequest letter = new DeliveryRequest(1, 5, Addressee.HOUSEHOLD_HEAD, false);
        DeliveryRequest home = new DeliveryRequest(3, 6, Addressee.PERSON, false);
        DeliveryVerdict verdict = resolve.of(CITY, together ? List.of(letter, home) : List.of(letter))
                .get(1L);
        assertEquals(expected, verdict.getClass().getSimpleName());
    }

    /** Protected are the person, one of the household, nobody; a flag set while the number is read counts. */
    @ParameterizedTest(name = "保護 {0}、担当者 {1} → 電話 {2}")
    @CsvSource({"1, false, false", "1, true, false", "2, false, false", "2, true, true", "0, false, true"})
    void aTelephoneIsToldAsTheAddressIs(long flagged, boolean officer, boolean told) {
        ResolveDelivery resolve = new ResolveDelivery();
        resolve.caller = Caller.of(CallerIdentity.system());
        resolve.households = new ReadHouseholds() {
            @Override
            public Map<Long, Long> membersOf(InsurerNumber tenant, Collection<Long> ids) {
                return Map.of(1L, 5L, 2L, 5L);
            }
        };
        resolve.addresses = new Addresses() {
            @Override
            public String phoneOf(InsurerNumber tenant, long personId) {
                committed.put(flagged, new ProtectionState(true, false));
                return "000-0000-0000";
            }
        };
        resolve.flags = new ProtectionFlags() {
            @Override
            public Map<Long, ProtectionState> asOfNow(InsurerNumber tenant, Collection<Long> people) {
                Map<Long, ProtectionState> found = new HashMap<>(committed);
                found.keySet().retainAll(people);
                return found;
            }
        };
        assertEquals(
                told ? Optional.of("000-0000-0000") : Optional.empty(),
                resolve.phoneOf(CITY, new DeliveryRequest(1, 5, Addressee.PERSON, officer)));
    }
}
