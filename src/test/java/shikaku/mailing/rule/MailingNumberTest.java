package shikaku.mailing.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailingNumberTest {

    @ParameterizedTest
    @CsvSource({"2026-11-24, 8", "2027-03-31, 8", "2027-04-01, 9", "2020-03-31, 31", "2020-04-01, 2"})
    void aFiscalYearBeginsInApril(LocalDate day, int year) {
        assertEquals(year, MailingNumber.fiscalYear(day));
    }

    @Test
    void theOfficersNumbersAreARangeOfTheirOwn() {
        MailingNumber ordinary = new MailingNumber(8, MailingNumber.Series.ORDINARY, 12);
        MailingNumber officers = new MailingNumber(8, MailingNumber.Series.OFFICERS, 12);
        assertEquals("第8-012号", ordinary.label());
        assertEquals("別8-012号", officers.label());
        assertEquals("8-012", ordinary.fileLabel());
        assertEquals("b8-012", officers.fileLabel());
        assertEquals("0001-00012-0000345", ordinary.serial(1, 345));
        assertEquals("0001-50012-0000345", officers.serial(1, 345));
    }
}
