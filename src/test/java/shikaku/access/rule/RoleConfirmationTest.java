package shikaku.access.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static shikaku.access.rule.Role.AUDITOR;
import static shikaku.access.rule.Role.INSURER_CLERK;
import static shikaku.access.rule.Role.INSURER_SUPERVISOR;
import static shikaku.access.rule.Role.PROTECTION_OFFICER;
import static shikaku.access.rule.Role.SYSTEM_ADMIN;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import shikaku.access.rule.RoleConfirmation.Colleague;

@DisplayName("確認の要る役割（SEC-A8）")
class RoleConfirmationTest {

    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
    private static final long ADMIN = 1;
    private static final long ABOUT = 2;
    private static final Colleague SELF = clerk(ADMIN, SYSTEM_ADMIN);

    @Test
    @DisplayName("支援措置担当・監査・システム管理者だけが確認を要する")
    void onlySomeRolesAreGuarded() {
        assertEquals(
                EnumSet.of(PROTECTION_OFFICER, AUDITOR, SYSTEM_ADMIN),
                RoleConfirmation.guarded(EnumSet.allOf(Role.class)));
        assertEquals(Set.of(), RoleConfirmation.guarded(EnumSet.of(INSURER_CLERK, INSURER_SUPERVISOR)));
    }

    @Test
    @DisplayName("ほかのシステム管理者か支援措置担当がいれば確認を要し、初日のように誰もいなければ要しない")
    void isNeededWhenThereIsSomebodyElse() {
        assertFalse(needed(SELF, clerk(ABOUT, PROTECTION_OFFICER)));
        assertFalse(needed(SELF, clerk(3, INSURER_SUPERVISOR), clerk(4, AUDITOR)));
        assertTrue(needed(SELF, clerk(3, SYSTEM_ADMIN)));
        assertTrue(needed(SELF, clerk(3, PROTECTION_OFFICER, INSURER_CLERK)));
    }

    @Test
    @DisplayName("先に停止・降格・再発行をしても、14日間は「いない」ことにならず、その人は確認もできない")
    void nobodyIsPutOutOfTheWayFirst() {
        Colleague blocked = new Colleague(3, EnumSet.of(PROTECTION_OFFICER), true, NOW.plusSeconds(1));
        Colleague demoted = new Colleague(3, EnumSet.of(INSURER_CLERK), false, NOW.plusSeconds(1));
        Colleague reset = new Colleague(3, EnumSet.of(SYSTEM_ADMIN), false, NOW.plusSeconds(1));
        for (Colleague one : List.of(blocked, demoted, reset)) {
            assertTrue(needed(SELF, one));
            assertFalse(RoleConfirmation.mayConfirm(one, NOW));
        }
        assertFalse(needed(SELF, new Colleague(3, EnumSet.of(PROTECTION_OFFICER), true, NOW)));
        assertFalse(needed(SELF, new Colleague(3, EnumSet.of(INSURER_CLERK), false, NOW)));
        assertTrue(RoleConfirmation.mayConfirm(new Colleague(3, EnumSet.of(SYSTEM_ADMIN), false, NOW), NOW));
        assertEquals(Duration.ofDays(14), RoleConfirmation.SETTLES);
    }

    @Test
    @DisplayName("停止中の人も監査も確認できない")
    void notEverybodyConfirms() {
        assertTrue(RoleConfirmation.mayConfirm(clerk(3, PROTECTION_OFFICER), NOW));
        assertFalse(RoleConfirmation.mayConfirm(clerk(3, AUDITOR), NOW));
        assertFalse(RoleConfirmation.mayConfirm(new Colleague(3, EnumSet.of(SYSTEM_ADMIN), true, null), NOW));
    }

    private static boolean needed(Colleague... organisation) {
        return RoleConfirmation.needed(List.of(organisation), ADMIN, ABOUT, NOW);
    }

    private static Colleague clerk(long id, Role first, Role... more) {
        return new Colleague(id, EnumSet.of(first, more), false, null);
    }
}
