package shikaku.roster.service;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import shikaku.shared.store.IdRanges;
import shikaku.shared.value.InsurerNumber;
import shikaku.testing.FixedClock;

@SuppressWarnings("UnnecessaryAssignment")
@DisplayName("置き去りの名簿ファイルの掃除")
class SweepRosterFilesTest {

    @Test
    @DisplayName("データベースが止まっている間の回は飛ばし、次の回にまた見る（例外を出したタイマーはサーバーが止める）")
    void aMinuteWithoutDatabaseEndsNoTimer() {
        int[] looked = {0};
        SweepRosterFiles sweep = new SweepRosterFiles();
        sweep.ids = new IdRanges();
        sweep.clock = FixedClock.on("2026-11-24");
        sweep.folder = new RosterFolder() {
            @Override
            void sweep(BiPredicate<InsurerNumber, Long> running, Instant now) {
                looked[0]++;
                throw new IllegalStateException("the database is away");
            }
        };

        assertDoesNotThrow(sweep::sweep);
        assertDoesNotThrow(sweep::sweep);
        assertEquals(2, looked[0]);
    }
}
