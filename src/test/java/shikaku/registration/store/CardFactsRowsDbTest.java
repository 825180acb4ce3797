package shikaku.registration.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shikaku.registration.rule.CardFacts;
import shikaku.registration.rule.CardFacts.CardState;
import shikaku.registration.rule.CardFacts.RegistrationState;
import shikaku.shared.value.InsurerNumber;
import shikaku.testing.TestDatabase;

class CardFactsRowsDbTest {

    private static final InsurerNumber CITY = InsurerNumber.of("980011");
    private static final InsurerNumber OTHER = InsurerNumber.of("06980015");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    void keepsEveryFactAndTheNewestWins() throws SQLException {
        CardFacts full = new CardFacts(
                CardState.RETURNED,
                RegistrationState.DEREGISTERED,
                DAY.minusDays(5),
                DAY.minusDays(4),
                DAY.plusDays(3),
                DAY.plusDays(2),
                DAY.minusDays(1),
                6,
                1,
                true,
                DAY);
        CardFacts bare = new CardFacts(
                CardState.NONE, RegistrationState.UNKNOWN, null, null, null, null, null, null, null, false, DAY);
        try (CardFactsLoad load = new CardFactsLoad(database.connection())) {
            load.write(CITY, Map.of(1L, bare, 2L, bare));
            load.write(CITY, Map.of(1L, full));
        }
        CardFactsRows rows = database.make(CardFactsRows.class);

        assertEquals(Map.of(1L, full, 2L, bare), rows.of(CITY, List.of(1L, 2L, 3L)));
        assertEquals(Map.of(), rows.of(OTHER, List.of(1L, 2L)));
    }
}
