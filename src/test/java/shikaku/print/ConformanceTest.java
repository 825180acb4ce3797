package shikaku.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("保存と読み上げの規格 (PDF/A-2u, PDF/UA-1) を veraPDF で確かめる")
class ConformanceTest {

    @ParameterizedTest
    @ValueSource(strings = {"letter", "letter-128", "notice", "limit-cert", "kokuho-70-74"})
    void mailingFilesArePdfA2u(String form) {
        PrintDocument document = Samples.document(Samples.BUNDLED, form, false);
        byte[] pdf = Samples.BUNDLED.document(document, Samples.mailing().specimen(true));
        assertEquals(List.of(), Conformance.pdfA2u(pdf));
    }

    @Test
    @DisplayName("IPAmj明朝の字と異体字の名前でも")
    void filesWithNamesInIpamjMinchoArePdfA2uAndPdfUa1() {
        PrintForms forms = Samples.withIpamj();
        PrintDocument document = Samples.named(forms, "𠮷田　葛󠄂﨑");
        assertEquals(List.of(), Conformance.pdfA2u(forms.document(document, Samples.mailing())));
        byte[] copy = forms.document(document, Samples.counter("kokuho-u70"));
        assertEquals(List.of(), Conformance.pdfA2u(copy));
        assertEquals(List.of(), Conformance.pdfUa1(copy));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kokuho-u70", "kouki-cert", "kenpo", "letter"})
    void counterCopiesArePdfA2uAndPdfUa1InOneFile(String form) {
        PrintDocument document = Samples.document(Samples.BUNDLED, form, false);
        byte[] pdf = Samples.BUNDLED.document(document, Samples.counter(form));
        assertEquals(List.of(), Conformance.pdfA2u(pdf));
        assertEquals(List.of(), Conformance.pdfUa1(pdf));
    }
}
