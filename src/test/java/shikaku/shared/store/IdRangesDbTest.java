package shikaku.shared.store;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shikaku.audit.store.AuditEntry;
import shikaku.testing.TestDatabase;

@DisplayName("採番")
class IdRangesDbTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    @DisplayName("続く二つの区間は重ならない")
    void blocksFollowEachOther() {
        IdRanges ranges = database.make(IdRanges.class);
        long first = ranges.claim("blocks_of_a_test", 1000);
        assertEquals(first + 1000, ranges.claim("blocks_of_a_test", 1));
        assertEquals(first + 1001, ranges.claim("blocks_of_a_test", 1));
        assertTrue(ranges.claim(1) > 0);
    }

    @Test
    @DisplayName("新しい名前の区間は1から始まる")
    void newRangeBeginsAtOne() throws SQLException {
        try (Statement owner = database.ownerConnection().createStatement()) {
            owner.execute("DELETE FROM id_range WHERE name = 'sheet_of_a_test'");
        }
        IdRanges ranges = database.make(IdRanges.class);
        assertEquals(1, ranges.claim("sheet_of_a_test", 10));
        assertEquals(11, ranges.claim("sheet_of_a_test", 10));
    }

    @Test
    @DisplayName("番号を取った取引が終わらなくても、他の取引は待たずに番号を取れる")
    void nobodyWaitsForATransactionThatTookIds() throws SQLException {
        IdRanges ranges = database.make(IdRanges.class);
        ranges.claim(10);
        assertDoesNotThrow(() -> claimImpatiently("record"));
        // More than one block of the generator, so that it has to ask the table.
        for (int i = 0; i < 401; i++) {
            database.entityManager().persist(new AuditEntry(Instant.EPOCH, null, null, null, null, null));
        }
        assertDoesNotThrow(() -> claimImpatiently("audit_entry"));
    }

    private void claimImpatiently(String name) throws SQLException {
        Connection another = database.anotherConnection();
        try (Statement statement = another.createStatement()) {
            statement.execute("SET SESSION innodb_lock_wait_timeout = 1");
            assertEquals(
                    1,
                    statement.executeUpdate("UPDATE id_range SET next_id = next_id + 1 WHERE name = '" + name + "'"));
        }
    }
}
