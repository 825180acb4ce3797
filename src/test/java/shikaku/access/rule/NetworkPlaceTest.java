package shikaku.access.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("ネットワーク上の場所（SEC-A5）")
class NetworkPlaceTest {

    @ParameterizedTest(name = "{0} → {1}")
    @DisplayName("IPv6 は /64、IPv4 はそのまま。住所でないものは調べに行かない")
    @CsvSource(
            textBlock =
                    """
            2001:db8:0:7::1,                  20010db800000007/64
            2001:0DB8:0000:0007:ffff:1:2:3,   20010db800000007/64
            2001:db8:0:8::1,                  20010db800000008/64
            fe80::1%eth0,                     fe80000000000000/64
            ::1,                              0000000000000000/64
            ::ffff:192.0.2.10,                192.0.2.10
            192.0.2.10,                       192.0.2.10
            beef.example,                     beef.example
            ':::',                            ':::'
            '',                               ''
            """)
    void knowsWhatIsOnePlace(String address, String place) {
        assertEquals(place, NetworkPlace.of(address));
    }
}
