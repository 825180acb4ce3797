package shikaku.access.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("職員に与えられる役割（SEC-T3）")
class RoleGuardTest {

    @ParameterizedTest(name = "{0} 保険者={1} 市町村={2} → {3}")
    @CsvSource(
            textBlock =
                    """
            INSURER_CLERK,                  true,  false, ''
            INSURER_CLERK,                  false, true,  NO_INSURER_CAPACITY
            INSURER_SUPERVISOR,             false, true,  NO_INSURER_CAPACITY
            PROTECTION_OFFICER,             false, true,  NO_INSURER_CAPACITY
            COUNTER_CLERK,                  true,  false, NO_MUNICIPAL_CAPACITY
            COUNTER_CLERK,                  false, true,  ''
            SYSTEM_ADMIN AUDITOR,           false, false, ''
            SYSTEM_ADMIN OPERATOR,          true,  true,  ROLE_OF_MACHINES
            LINKED_SYSTEM,                  true,  true,  ROLE_OF_MACHINES
            '',                             true,  true,  ROLES_MISSING
            """)
    void saysWhatIsInTheWay(String roles, boolean insurer, boolean municipality, String problem) {
        Set<Role> wanted = roles.isEmpty()
                ? EnumSet.noneOf(Role.class)
                : Stream.of(roles.split(" ")).map(Role::valueOf).collect(Collectors.toSet());
        assertEquals(
                problem.isEmpty() ? Optional.empty() : Optional.of(AccessRejection.valueOf(problem)),
                RoleGuard.problemOf(wanted, new RoleGuard.Capacities(insurer, municipality)));
    }

    @Test
    @DisplayName("健保には市町村窓口を、だれにも機械の役割を勧めない")
    void offersWhatFits() {
        assertEquals(
                EnumSet.complementOf(EnumSet.of(Role.COUNTER_CLERK, Role.OPERATOR, Role.LINKED_SYSTEM)),
                RoleGuard.offered(new RoleGuard.Capacities(true, false)));
    }
}
