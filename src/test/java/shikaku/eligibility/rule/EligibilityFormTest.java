package shikaku.eligibility.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import shikaku.insurer.rule.InsurerKind;

@DisplayName("様式")
class EligibilityFormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    @DisplayName("FRM-06 FRM-12 様式は保険者と年齢で決まる")
    void theFormFollowsInsurerAndAge() {
        assertEquals("kokuho-u70", layout(InsurerKind.KOKUHO, LocalDate.of(1956, 11, 2), TODAY));
        assertEquals("kokuho-70-74", layout(InsurerKind.KOKUHO, LocalDate.of(1956, 11, 1), TODAY));
        assertEquals("kokuho-70-74", layout(InsurerKind.KOKUHO, LocalDate.of(1956, 11, 2), LocalDate.of(2026, 12, 1)));
        assertEquals("kouki-cert", layout(InsurerKind.KOUKI, LocalDate.of(1940, 1, 1), TODAY));
        assertEquals("kenpo", layout(InsurerKind.KENPO, LocalDate.of(1955, 1, 1), TODAY));
    }

    private static String layout(InsurerKind kind, LocalDate birth, LocalDate on) {
        return EligibilityForm.of(Facts.of(kind).born(birth).build(), Facts.usual(kind), on)
                .orElseThrow()
                .layout();
    }
}
