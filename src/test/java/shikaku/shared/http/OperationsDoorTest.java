package shikaku.shared.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("運用の窓口")
class OperationsDoorTest {

    @ParameterizedTest(name = "{0} → {1}（転送 {2}）: {3}")
    @DisplayName("決めたアドレスにだけ開く (SEC-B4)")
    @CsvSource(
            textBlock =
                    """
            '127.0.0.1,::1',      127.0.0.1,  false, true
            '127.0.0.1,::1',      127.0.0.1,  true,  false
            '127.0.0.1,::1',      10.0.0.7,   false, false
            '10.0.0.7 , 10.0.0.8', 10.0.0.8,  false, true
            '',                   10.0.0.8,   false, false
            '10.0.0.70',          10.0.0.7,   false, false
            """)
    void opensToNamedAddressesOnly(String allowed, String address, boolean forwarded, boolean open) {
        assertEquals(open, OperationsDoor.isOpen(allowed, address, forwarded));
    }
}
