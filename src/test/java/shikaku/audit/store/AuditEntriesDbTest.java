package shikaku.audit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shikaku.audit.store.AuditEntries.Line;
import shikaku.audit.store.AuditEntries.Place;
import shikaku.audit.store.AuditEntries.Readers;
import shikaku.shared.value.InsurerNumber;
import shikaku.testing.TestDatabase;

@DisplayName("監査証跡の読出し")
class AuditEntriesDbTest {

    private static final InsurerNumber CITY = InsurerNumber.of("00980011");
    private static final InsurerNumber OTHER = InsurerNumber.of("39980016");
    private static final Instant NOON = Instant.parse("2026-11-24T03:00:00Z");
    private static final long OWN = 10;
    private static final long HELPER = 20;
    private static final long SYSTEM = 0;

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private AuditEntries entries;

    @BeforeEach
    void write() {
        entries = database.make(AuditEntries.class);
        add(1, "自所属の検索", OWN, CITY, null);
        add(2, "自所属のログイン", OWN, null, null);
        add(3, "よその所属", HELPER, OTHER, null);
        add(4, "自保険者の記録をよその所属が見る", HELPER, CITY, 7L);
        add(5, "自保険者の印刷", SYSTEM, CITY, null, 7L, 8L);
        add(5, "同じ瞬間の別の記録", OWN, CITY, 8L);
        database.flushAndClear();
    }

    @Test
    @DisplayName("自所属の操作と、自保険者の記録への操作を、新しい順に、ページの境で落とさず重ねずに読む")
    void readsOwnAndInsurersPageByPage() {
        List<String> all = new ArrayList<>();
        Place place = Place.NEWEST;
        List<Line> page = entries.before(new Readers(OWN, CITY), place, 2);
        while (!page.isEmpty()) {
            page.forEach(line -> all.add(line.act()));
            place = page.get(page.size() - 1).place();
            page = entries.before(new Readers(OWN, CITY), place, 2);
        }
        assertEquals(List.of("自保険者の記録をよその所属が見る", "自所属のログイン", "自所属の検索"), all.subList(2, all.size()));
        assertEquals(
                List.of("同じ瞬間の別の記録", "自保険者の印刷"),
                all.subList(0, 2).stream().sorted().toList());
        assertEquals(5, all.size());
    }

    @Test
    @DisplayName("保険者でない所属は自所属の操作だけを読む")
    void readsOwnActsOnlyWithoutAnInsurer() {
        assertEquals(
                List.of("自保険者の記録をよその所属が見る", "よその所属"),
                entries.before(new Readers(HELPER, null), Place.NEWEST, 9).stream()
                        .map(Line::act)
                        .toList());
    }

    @Test
    @DisplayName("一人についての記録は、その人だけの操作と、大勢の中の一人だった操作の両方。よその保険者には何もない")
    void readsWhatWasDoneWithOnePerson() {
        assertEquals(
                List.of("自保険者の印刷", "自保険者の記録をよその所属が見る"),
                entries.ofPerson(CITY, 7, Place.NEWEST, 9).stream()
                        .map(Line::act)
                        .toList());
        assertEquals(
                List.of("自保険者の印刷"),
                entries.ofPerson(CITY, 7, Place.NEWEST, 1).stream()
                        .map(Line::act)
                        .toList());
        assertEquals(List.of(), entries.ofPerson(OTHER, 7, Place.NEWEST, 9));
        assertEquals(0, entries.ofPerson(CITY, 9, Place.NEWEST, 9).size());
    }

    @Test
    @DisplayName("操作の内側の参照は一覧に並ばないが、断られたときは並び、一人についての記録にはすべてある")
    void passesOverWhatAnActIsMadeOf() {
        add(6, "画面を開く", OWN, CITY, 9L);
        part(7, "内側の参照", "DONE", 9L);
        part(8, "断られた参照", "REFUSED", 9L);
        database.flushAndClear();
        assertEquals(
                List.of("断られた参照", "画面を開く"),
                entries.before(new Readers(OWN, CITY), Place.NEWEST, 2).stream()
                        .map(Line::act)
                        .toList());
        assertEquals(
                List.of("断られた参照", "画面を開く"),
                entries.before(new Readers(HELPER, CITY), Place.NEWEST, 2).stream()
                        .map(Line::act)
                        .toList());
        assertEquals(
                List.of("断られた参照", "内側の参照", "画面を開く"),
                entries.ofPerson(CITY, 9, Place.NEWEST, 9).stream()
                        .map(Line::act)
                        .toList());
    }

    private void part(int minute, String act, String outcome, Long person) {
        add(minute, new AuditEntry.Act(act, "T", outcome, null, true), OWN, CITY, person);
    }

    private void add(int minute, String act, long organisation, InsurerNumber insurer, Long person, Long... among) {
        add(minute, new AuditEntry.Act(act, "T", "DONE", null), organisation, insurer, person, among);
    }

    private void add(
            int minute, AuditEntry.Act act, long organisation, InsurerNumber insurer, Long person, Long... among) {
        entries.add(
                new AuditEntry(
                        NOON.plusSeconds(60L * minute),
                        insurer == null ? null : insurer.digits(),
                        act,
                        new AuditEntry.About(person, among.length, null, null),
                        new AuditEntry.Who("CLERK", 1, "見本", organisation, ""),
                        new AuditEntry.Origin("192.0.2.1", "t", 1)),
                List.of(among));
    }
}
