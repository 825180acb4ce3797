package shikaku.mailing.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import shikaku.access.rule.Role;
import shikaku.access.service.CallerIdentity;
import shikaku.desk.rule.AddressReason;
import shikaku.desk.rule.DeskRejection;
import shikaku.desk.rule.FoundPerson;
import shikaku.desk.rule.HandoverWay;
import shikaku.desk.rule.PersonDesk;
import shikaku.desk.service.ComputeCareOutlook;
import shikaku.desk.service.FindPeople;
import shikaku.desk.service.HandOverPerson;
import shikaku.desk.service.ShowGuardedAddress;
import shikaku.desk.service.ShowPersonDesk;
import shikaku.eligibility.rule.IssueSeries;
import shikaku.eligibility.service.EligibilityCertificatesWithdrawn;
import shikaku.eligibility.service.SeriesOfIssue;
import shikaku.mailing.rule.MailFile;
import shikaku.mailing.rule.MailingAct;
import shikaku.mailing.rule.MailingRejection;
import shikaku.mailing.rule.MailingState;
import shikaku.nondisclosure.rule.DeliveryVerdict;
import shikaku.nondisclosure.rule.HeldReason;
import shikaku.shared.error.CommonRejection;
import shikaku.shared.error.Rejected;

/** Addresses are canaries: where nobody is protected each must turn up, or its absence elsewhere would prove nothing. */
@DisplayName("担当者扱いの人がいる世帯")
class ProtectedHouseholdDbTest extends MailingStage {

    private static final String TWIN = "双子町";
    private static final String CANARY = "カナリア町";

    /** A household whose head is insured, another member of which gets an ordinary letter at home. */
    private record Home(long household, long head, long other) {}

    @Test
    @DisplayName("住所も世帯主名も、同じ世帯のほかの人の画面と検索に出ない。担当者には出る")
    void isHiddenOnThePageOfTheOthers() {
        Home twin = home(0, TWIN);
        Home home = home(1, CANARY);
        as(Role.INSURER_CLERK);
        assertTrue(open(twin.other()).delivery().toString().startsWith("Deliver"));
        assertEquals(TWIN, street(open(twin.other())));
        assertEquals(CANARY, street(open(home.other())));
        String headName = open(home.other()).headName();
        assertFalse(headName.isEmpty());
        protect(home.head());
        PersonDesk.Open page = open(home.other());
        assertEquals(new DeliveryVerdict.Held(HeldReason.FOR_OFFICER), page.delivery());
        assertNull(page.headName());
        assertEquals(
                1,
                page.household().stream().filter(PersonDesk.Member::restricted).count());
        assertEquals(TWIN, street(open(twin.other())));
        assertNull(found(home.other()).headName());
        assertFalse(found(twin.other()).headName().isEmpty());
        as(Role.PROTECTION_OFFICER);
        assertNull(open(home.other()).delivery(), "not without a reason");
        assertNull(open(home.head()).delivery(), "not without a reason");
        assertEquals(TWIN, street(open(twin.other())));
        ShowGuardedAddress guarded = database.make(ShowGuardedAddress.class);
        Rejected refusal = assertThrows(Rejected.class, () -> guarded.of(CITY, home.other(), null));
        assertEquals(DeskRejection.REASON, refusal.reason());
        long before = number(database.single("select count(*) from desk_neutral_opening"));
        assertEquals(
                CANARY,
                assertInstanceOf(DeliveryVerdict.Deliver.class, guarded.of(CITY, home.other(), AddressReason.INQUIRY))
                        .street());
        assertEquals(before + 1, number(database.single("select count(*) from desk_neutral_opening")));
        assertEquals(headName, open(home.other()).headName());
        assertEquals(headName, found(home.other()).headName());
    }

    @Test
    @DisplayName("ほかの人の手紙は通常の発送で印刷されず、担当者の発送に移る")
    void noLetterOfTheOthersIsPrintedInTheOrdinaryMailing() throws IOException {
        drive(MailingAct.SELECT, MailingState.SELECTED);
        Home twin = home(0, TWIN);
        Home home = home(1, CANARY);
        protect(home.head());
        drive(MailingAct.RENDER, MailingState.RENDERED);
        StringBuilder all = new StringBuilder();
        for (MailFile file : records.files.of(CITY, id)) {
            all.append(text(file));
        }
        assertTrue(all.indexOf(TWIN) >= 0);
        assertFalse(all.indexOf(CANARY) >= 0);
        assertEquals(mailingOf(twin.other()), id);
        assertEquals(
                mailingOf(home.other()),
                records.mailings.officersOf(CITY, id).orElseThrow().id());
        SeriesOfIssue series = database.make(SeriesOfIssue.class);
        assertEquals(
                Map.of(
                        home.head(),
                        IssueSeries.OFFICERS,
                        home.other(),
                        IssueSeries.OFFICERS,
                        twin.other(),
                        IssueSeries.ORDINARY),
                series.of(CITY, List.of(home.head(), home.other(), twin.other())));
        as(Role.PROTECTION_OFFICER);
        series = database.make(SeriesOfIssue.class);
        assertEquals(IssueSeries.OFFICERS, series.atCounter(CITY, home.other()));
        assertEquals(IssueSeries.ORDINARY, series.atCounter(CITY, twin.other()));
        as(Role.INSURER_CLERK);
        series = database.make(SeriesOfIssue.class);
        assertEquals(IssueSeries.ORDINARY, series.atCounter(CITY, home.other()), "his own issue makes no gap");
    }

    @Test
    @DisplayName("対象の確定のときに担当者扱いの人がいる世帯は、はじめから担当者の発送に入る")
    void isTheOfficersFromTheBeginning() {
        Home home = home(1, CANARY);
        protect(home.head());
        drive(MailingAct.SELECT, MailingState.SELECTED);
        assertEquals(
                mailingOf(home.other()),
                records.mailings.officersOf(CITY, id).orElseThrow().id());
    }

    @Test
    @DisplayName("印刷のあとに宛名の世帯主が担当者扱いになったファイルは、本人の手紙がなくても取り出せない")
    void aFileAddressedToSomebodyProtectedSinceIsGone() throws IOException {
        Home home = home(1, CANARY);
        drive(MailingAct.SELECT, MailingState.SELECTED);
        database.execute("delete from mail_piece where person_id = ?", home.head());
        drive(MailingAct.RENDER, MailingState.RENDERED);
        OpenMailFile open = database.make(OpenMailFile.class);
        MailFile file = fileOf(home.other());
        assertTrue(text(file).contains(CANARY));
        assertEquals(file.sha256(), open.open(CITY, id, file.id()).sha256());
        // She moves out at once: the next roster knows her under a household of her own.
        database.execute(
                "update insured_person set household_id = (select h from (select max(household_id) + 1 as h from"
                        + " insured_person) m) where id = ?",
                home.head());
        protect(home.head());
        Rejected refusal = assertThrows(Rejected.class, () -> open.open(CITY, id, file.id()));
        assertEquals(MailingRejection.FILE_IS_GONE, refusal.reason());
        for (MailFile other : records.files.of(CITY, id)) {
            if (other.id() != file.id()) {
                assertEquals(other.sha256(), open.open(CITY, id, other.id()).sha256());
            }
        }
    }

    @Test
    @DisplayName("手紙を取り下げた世帯員は、次の計算を待たずに明日の空白に戻る。担当者扱いの人は出ない")
    void whoseLetterIsWithdrawnHasNothingFromThatMomentOn() {
        Home home = home(1, CANARY);
        drive(MailingAct.SELECT, MailingState.SELECTED);
        drive(MailingAct.RENDER, MailingState.RENDERED);
        ComputeCareOutlook compute = database.make(ComputeCareOutlook.class);
        compute.anew(CITY, List.of(home.head(), home.other()));
        assertEquals(0, uncovered(home.other()));
        told = event -> {
            if (event instanceof EligibilityCertificatesWithdrawn withdrawn) {
                compute.anew(withdrawn.tenant(), withdrawn.people());
            }
        };
        protect(home.head());
        MailFile file = fileOf(home.other());
        assertEquals(
                RemakeMailFile.Outcome.REPLACED,
                database.make(RemakeMailFile.class).remake(CITY, id, file.id()));
        assertEquals(1, uncovered(home.other()));
        assertEquals(0, uncovered(home.head()));
    }

    private long uncovered(long person) {
        return number(database.single(
                "select count(*) from care_outlook where insurer_number = ? and person_id = ? and uncovered_on = ?",
                CITY.digits(),
                person,
                DAY.plusDays(1)));
    }

    @Test
    @DisplayName("担当者へは担当者扱いの人だけを、同じ受付方法では一件だけ引き継げる")
    void handsOverOnlyWhoIsTheOfficersAndOnlyOnce() {
        Home home = home(1, CANARY);
        protect(home.head());
        as(Role.INSURER_CLERK);
        HandOverPerson handOver = database.make(HandOverPerson.class);
        Rejected open =
                assertThrows(Rejected.class, () -> handOver.handOver(CITY, home.other(), HandoverWay.PHONE, null));
        assertEquals(CommonRejection.NOT_ALLOWED, open.reason());
        handOver.handOver(CITY, home.head(), HandoverWay.PHONE, null);
        Rejected twice =
                assertThrows(Rejected.class, () -> handOver.handOver(CITY, home.head(), HandoverWay.PHONE, "A-1"));
        assertEquals(DeskRejection.WAITS_ALREADY, twice.reason());
        handOver.handOver(CITY, home.head(), HandoverWay.COUNTER, null);
    }

    private Home home(int which, String street) {
        Object[] row = (Object[]) database.single(
                "select p.household_id, h.head_person_id, p.id from insured_person p join household h"
                        + " on h.insurer_number = p.insurer_number and h.id = p.household_id"
                        + " join card_facts c on c.insurer_number = p.insurer_number and c.person_id = p.id"
                        + " where p.insurer_number = ? and h.head_person_id <> p.id and p.absent_since is null"
                        + " and p.enrolled_until = '9999-12-31' and c.card_state = 'NONE'"
                        + " and not exists (select 1 from eligibility_certificate e where e.person_id = p.id)"
                        + " and not exists (select 1 from insured_person q join non_disclosure_flag f"
                        + " on f.person_id = q.id where q.household_id = p.household_id)"
                        + " and not exists (select 1 from stay_period s where s.person_id = p.id)"
                        + " and not exists (select 1 from insured_person y where y.household_id = p.household_id"
                        + " and y.head = 0 and y.id < p.id)"
                        + " order by p.id limit 1 offset " + which,
                CITY.digits());
        Home home = new Home(number(row[0]), number(row[1]), number(row[2]));
        for (long person : List.of(home.head(), home.other())) {
            database.execute(
                    "replace into address_resident (insurer_number, person_id, postal_code, street, building, phone,"
                            + " extracted_on) values (?, ?, '9876543', ?, '', '', ?)",
                    CITY.digits(),
                    person,
                    street,
                    DAY);
            database.execute("delete from address_delivery where person_id = ?", person);
        }
        return home;
    }

    private void as(Role role) {
        caller.becomes(CallerIdentity.clerk(7, "mihon", "見本 さくら", 1, "桜北市", CITY, null, Set.of(role)));
        database.flushAndClear();
    }

    private PersonDesk.Open open(long person) {
        return assertInstanceOf(
                PersonDesk.Open.class, database.make(ShowPersonDesk.class).of(CITY, person));
    }

    private static String street(PersonDesk.Open page) {
        return assertInstanceOf(DeliveryVerdict.Deliver.class, page.delivery()).street();
    }

    private FoundPerson found(long person) {
        String number = (String) database.single("select number from insured_person where id = ?", person);
        return database.make(FindPeople.class).search(number, false, 0, 50).people().stream()
                .filter(row -> row.id() == person)
                .findFirst()
                .orElseThrow();
    }

    private void protect(long person) {
        database.execute(
                "insert into non_disclosure_flag (insurer_number, person_id, not_disclosed, self_information_blocked,"
                        + " origin, set_on) values (?, ?, 1, 0, 'FILING', ?)",
                CITY.digits(),
                person,
                DAY);
        database.flushAndClear();
    }

    private long mailingOf(long person) {
        return number(
                database.single("select mailing_id from mail_piece where person_id = ? and root_id = ?", person, id));
    }

    private MailFile fileOf(long person) {
        long file = number(
                database.single("select file_id from mail_piece where person_id = ? and root_id = ?", person, id));
        return records.files.find(CITY, file).orElseThrow();
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
