package shikaku.print.barcode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("カスタマバーコード")
class CustomerBarcodeTest {

    @ParameterizedTest(name = "{3}: {1} → {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            100-0013 | 霞が関1丁目3番2号　郵便プラザ503室 | 1-3-2-503 | MML-10 T90
            064-0804 | 南四条西29丁目1524-23　第2郵便ハウス501 | 29-1524-23-2-501 | MML-10 T91
            910-0067 | 新田塚3丁目80-25　J1ビル2-B | 3-80-25J1-2B | MML-10 T92
            263-0023 | 緑町3丁目30-8　郵便ビル403号 | 3-30-8-403 | MML-10
            140-0014 | 大井町十二丁目３番地　コーポ２Ｆ | 12-3-2 | MML-10
            140-0014 | 一番町五番地 | 5 | MML-10
            140-0014 | 二の宮二の三 | 2-3 | MML-10
            014-0113 | 堀見内南田茂木添60-1 | 60-1 | MML-10
            110-0016 | 台東5-6-3　ABCビル10F | 5-6-3-10 | MML-10
            060-0906 | 北六条東四丁目　郵便センター6号館 | 4-6 | MML-10
            987-6543 | 桜台一丁目２番３号 桜台住宅１０１ | 1-2-3-101 | MML-10
            987-6543 | 桜台 | '' | MML-10
            """)
    void takesTheNumbersOutOfAnAddress(String postalCode, String address, String digits, String rule) {
        assertEquals(digits, AddressDigits.of(address));
        assertEquals(
                CustomerBarcode.ofDigits(postalCode.replace("-", "") + digits),
                CustomerBarcode.of(postalCode, address).orElseThrow());
    }

    @ParameterizedTest(name = "{2}: {0} → {1}")
    @CsvSource({
        "10000131-3-2-503, 9, MML-11 T90",
        "064080429-1524-23-2-501, 3, MML-11 T91",
        "91000673-80-25J1-2B, 9, MML-11 T92",
        "1008792, 0, MML-11",
        "014011360-1, 18, MML-11",
        "27301023-20-5B604, 0, MML-11"
    })
    void computesTheCheckDigit(String digits, int check, String rule) {
        assertEquals(check, CustomerBarcode.ofDigits(digits).checkDigit());
    }

    @Test
    @DisplayName("MML-10: the worked example, bar for bar")
    void drawsTheWorkedExample() {
        String expected = "1311414414414414411431211441431241413241414114431243243243243241131";
        assertEquals(67, CustomerBarcode.ofDigits("10000131-3-2-503").bars().length());
        assertEquals(expected, CustomerBarcode.ofDigits("10000131-3-2-503").bars());
    }

    @Test
    @DisplayName("MML-10: a letter on the border keeps its control code, its second half is dropped")
    void keepsTheControlCodeOnTheBorder() {
        assertEquals(11, CustomerBarcode.ofDigits("91000673-80-25J1-2B").code(19));
    }

    @ParameterizedTest(name = "{3}: {0}")
    @CsvSource({
        "100-0000, 霞が関1丁目, false, MML-10",
        "'', 霞が関1丁目, false, MML-10",
        "〒100-0013, 霞が関1丁目, true, MML-10",
        "1000013, 霞が関1丁目, true, MML-10"
    })
    void needsAPostalCodeOfOneTown(String postalCode, String address, boolean present, String rule) {
        assertEquals(present, CustomerBarcode.of(postalCode, address).isPresent());
    }

    @Test
    @DisplayName("MML-13: a large office's number needs no address; a shared box keeps its box number")
    void leavesTheAddressOutForALargeOffice() {
        assertEquals(
                CustomerBarcode.ofDigits("1008792"),
                CustomerBarcode.of("100-8792", "霞が関1-3-2").orElseThrow());
        assertEquals(
                CustomerBarcode.ofDigits("1008691123"),
                CustomerBarcode.of("100-8691", "私書箱123号").orElseThrow());
    }
}
