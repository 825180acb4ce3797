package shikaku.nondisclosure.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shikaku.nondisclosure.rule.AddressRow;
import shikaku.nondisclosure.rule.KnownAddresses;
import shikaku.nondisclosure.rule.PostalAddress;
import shikaku.nondisclosure.rule.ProtectionState;
import shikaku.shared.value.InsurerNumber;
import shikaku.testing.TestDatabase;

class AddressesDbTest {

    private static final InsurerNumber CITY = InsurerNumber.of("980011");
    private static final InsurerNumber OTHER = InsurerNumber.of("06980015");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final PostalAddress HOME = new PostalAddress("", "9876543", "桜北市桜台一丁目２番３号", "桜台住宅１０１");
    private static final PostalAddress ASKED = new PostalAddress("見本 次郎", "9876544", "桜北市緑町９", "");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private Addresses addresses;
    private ProtectionFlags flags;

    @BeforeEach
    void open() {
        addresses = database.make(Addresses.class);
        flags = database.make(ProtectionFlags.class);
    }

    @Test
    void keepsRegisteredOrdinaryAndSafeApart() throws SQLException {
        write(new AddressRow(1, HOME, "000-000-0001", ASKED, false, false, DAY));
        write(new AddressRow(1, HOME, "000-000-0001", ASKED, true, false, DAY));

        assertEquals(Map.of(1L, new KnownAddresses(HOME, ASKED, ASKED)), addresses.of(CITY, List.of(1L, 2L)));
        assertTrue(addresses.of(OTHER, List.of(1L)).isEmpty());
    }

    @Test
    void aDeliveryAddressThatIsNoLongerDeliveredIsLifted() throws SQLException {
        write(
                true,
                new AddressRow(1, HOME, "", ASKED, false, false, DAY),
                new AddressRow(2, HOME, "", ASKED, false, false, DAY));
        write(
                true,
                new AddressRow(1, HOME, "", null, false, false, DAY.plusDays(1)),
                new AddressRow(2, HOME, "", ASKED, false, false, DAY.plusDays(1)));

        assertEquals(
                Map.of(1L, new KnownAddresses(HOME, null, null), 2L, new KnownAddresses(HOME, ASKED, null)),
                addresses.of(CITY, List.of(1L, 2L)));
    }

    @Test
    void aSafeAddressReplacesTheOrdinaryOneAndIsNeverLiftedByARoster() throws SQLException {
        write(true, new AddressRow(1, HOME, "", ASKED, false, false, DAY));
        write(true, new AddressRow(1, HOME, "", ASKED, true, true, DAY.plusDays(1)));
        assertEquals(Map.of(1L, new KnownAddresses(HOME, null, ASKED)), addresses.of(CITY, List.of(1L)));

        write(true, new AddressRow(1, HOME, "", null, false, false, DAY.plusDays(2)));

        assertEquals(Map.of(1L, new KnownAddresses(HOME, null, ASKED)), addresses.of(CITY, List.of(1L)));
    }

    @Test
    void aRosterWithoutTheColumnsSaysNothingOfDeliveryAddresses() throws SQLException {
        write(true, new AddressRow(1, HOME, "", ASKED, false, false, DAY));
        write(false, new AddressRow(1, HOME, "", null, false, false, DAY.plusDays(1)));

        assertEquals(Map.of(1L, new KnownAddresses(HOME, ASKED, null)), addresses.of(CITY, List.of(1L)));
    }

    @Test
    void aLaterRosterReplacesAnAddress() throws SQLException {
        write(new AddressRow(1, HOME, "", null, false, false, DAY));
        write(new AddressRow(1, ASKED, "", null, false, false, DAY.plusDays(1)));

        assertEquals(
                "桜北市緑町９", addresses.of(CITY, List.of(1L)).get(1L).resident().street());
    }

    @ParameterizedTest
    @ValueSource(strings = {"address_resident", "address_delivery"})
    void theApplicationsAccountCannotReadAnAddress(String table) {
        assertThrows(PersistenceException.class, () -> database.entityManager()
                .createNativeQuery("select street from " + table)
                .getResultList());
    }

    @Test
    void aMeasureOfTheMunicipalitySetsBothFlagsAndNoRosterLiftsThem() throws SQLException {
        write(new AddressRow(1, HOME, "", null, false, true, DAY));
        write(new AddressRow(1, HOME, "", null, false, false, DAY.plusDays(1)));

        assertEquals(Map.of(1L, new ProtectionState(true, true)), flags.of(CITY, List.of(1L, 2L)));
        assertTrue(flags.of(OTHER, List.of(1L)).isEmpty());
    }

    private void write(AddressRow row) throws SQLException {
        write(false, row);
    }

    private void write(boolean deliveries, AddressRow... rows) throws SQLException {
        try (AddressLoad load = new AddressLoad(CITY, database.connection(), deliveries)) {
            load.write(CITY, List.of(rows));
        }
    }
}
