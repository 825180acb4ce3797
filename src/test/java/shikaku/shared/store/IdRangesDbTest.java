package shikaku.shared.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import shikaku.testing.TestDatabase;

@DisplayName("採番")
class IdRangesDbTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    @DisplayName("続く二つの区間は重ならない")
    void blocksFollowEachOther() {
        IdRanges ranges = database.make(IdRanges.class);
        long first = ranges.claim(1000);
        assertEquals(first + 1000, ranges.claim(1));
        assertEquals(first + 1001, ranges.claim(1));
    }

    @Test
    @DisplayName("新しい名前の区間は1から始まる")
    void newRangeBeginsAtOne() {
        IdRanges ranges = database.make(IdRanges.class);
        assertEquals(1, ranges.claim("sheet_of_a_test", 10));
        assertEquals(11, ranges.claim("sheet_of_a_test", 10));
    }
}
