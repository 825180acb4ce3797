package shikaku.shared.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("開き直す画面の番地 (SEC-W1)")
class AddressTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            textBlock =
                    """
            https://portal.example/eligibility/issue.xhtml?person=5, /eligibility/issue.xhtml?person=5
            https://other.example/eligibility/issue.xhtml,           /fallback
            https://portal.example//other.example/,                  /fallback
            'javascript:alert(1)',                                   /fallback
            'not an address at all%',                                /fallback
            ,                                                        /fallback
            """)
    void takesPathAndQueryOfOurOwnPagesOnly(String referer, String address) {
        assertEquals(address, Address.ofFormPage(referer, "portal.example", "/fallback"));
    }

    @Test
    void takesNothingButDigitsForAnId() {
        assertEquals(27L, Address.id("27"));
        for (String other : new String[] {null, "", "abc", "-1", "1 or 1=1", "9999999999999999999"}) {
            assertEquals(0L, Address.id(other));
        }
    }
}
