package shikaku.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("印字した文字は、データのとおりに読み戻せる")
class PageTextTest {

    static Set<String> forms() {
        return Samples.BUNDLED.names();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyValueIsReadBackAsItWasGiven(String form) {
        PrintDocument document = Samples.document(Samples.BUNDLED, form, false);
        String text = Samples.text(document);
        for (FormValues values : new FormValues[] {document.sheet(), document.card()}) {
            if (values != null) {
                values.texts().forEach((id, value) -> assertTrue(text.contains(value.replaceAll("\\s", "")), id));
            }
        }
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource({"葛󠄀城　﨑子, CHR-03", "髙橋　瀨, CHR-03", "ＪＯＨＮ　ＳＭＩＴＨ, CHR-03", "辻󠄁　辻, CHR-03 T94"})
    void rareCharactersAndSequencesComeBackWithTheirSelectors(String name, String rule) {
        assertTrue(Samples.text(Samples.named(Samples.BUNDLED, name)).contains(name));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource({"𠮷田　𠮷, CHR-03 T95", "葛󠄂城　葛, CHR-03", "𣑥原　邉󠄐子, CHR-03"})
    void ipamjMinchoShowsWhatTheCommittedFontsCannot(String name, String rule) {
        PrintForms forms = Samples.withIpamj();
        PrintDocument document = Samples.named(forms, name);
        assertEquals(List.of(), forms.check(document));
        assertTrue(Samples.text(forms.document(document, Samples.mailing())).contains(name));
    }

    @Test
    @DisplayName("the national card under 70 carries statutory words and no ratio (FRM-12, T75)")
    void hasNoRatioUnderSeventy() {
        String text = Samples.text(Samples.document(Samples.BUNDLED, "kokuho-u70", false));
        assertTrue(text.contains("法定の割合"));
        assertFalse(text.contains("割合2割") || text.contains("発効期日"));
    }

    @Test
    @DisplayName("the merged card at 70–74 carries the ratio and its first day (FRM-12, T76)")
    void hasARatioFromSeventy() {
        String text = Samples.text(Samples.document(Samples.BUNDLED, "kokuho-70-74", false));
        assertTrue(text.contains("2割") && text.contains("発効期日"));
    }

    @Test
    @DisplayName("an employee's card has no ratio (FRM-06, T78)")
    void hasNoRatioForEmployees() {
        assertFalse(
                Samples.text(Samples.document(Samples.BUNDLED, "kenpo", false)).contains("負担"));
    }

    @Test
    @DisplayName("optional items that do not apply show asterisks and keep their frame (FRM-18, T75)")
    void showsAsterisksInUnusedItems() {
        PrintLayout layout = Samples.BUNDLED.single("kouki-cert", Samples.DAY);
        FormValues values = Samples.values(layout.sheet(), false)
                .unused("limit_category")
                .unused("disease_category")
                .build();
        String text = Samples.text(PrintDocument.single(layout, values));
        assertTrue(text.contains("***"));
        assertTrue(text.contains("⑥限度区分発効期日") && text.contains("⑧特定疾病区分"));
    }

    @Test
    @DisplayName("a dialysis patient's category stands on the card (FRM-17, T81)")
    void showsTheDiseaseCategory() {
        PrintLayout layout = Samples.BUNDLED.single("kouki-cert", Samples.DAY);
        FormValues values = Samples.values(layout.sheet(), false)
                .put("disease_category", "Ａ")
                .build();
        assertTrue(Samples.text(PrintDocument.single(layout, values)).contains("Ａ"));
    }

    @Test
    @DisplayName("a notice under 70 has neither ratio nor last day (OSH-04, T83)")
    void leavesRatioAndLastDayOutOfANotice() {
        PrintLayout layout = Samples.BUNDLED.single("notice", Samples.DAY);
        FormValues values = Samples.values(layout.sheet(), false)
                .put("copay", null)
                .put("valid_until", null)
                .put("t_copay", null)
                .put("t_valid", null)
                .build();
        PrintDocument document =
                PrintDocument.single(layout.without("copay", "valid_until", "t_copay", "t_valid"), values);
        String text = Samples.text(document);
        assertFalse(text.contains("負担割合") || text.contains("令和9年7月31日"));
        assertTrue(text.contains("資格取得年月日"));
    }

    @Test
    @DisplayName("nothing but the given values is in a file: no 個人番号 in text, codes or metadata (FRM-20, T82)")
    void holdsNothingBeyondTheGivenValues() {
        byte[] pdf = Samples.BUNDLED.document(Samples.document(Samples.BUNDLED, "letter", false), Samples.mailing());
        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertTrue(read.getDocumentInformation().getMetadataKeys().isEmpty());
            String xmp = new String(read.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertTrue(xmp.contains("発送 1-1") && !xmp.contains("花子"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertFalse(Samples.text(pdf).matches("(?s).*(?<![0-9])[0-9]{12}(?![0-9]).*"));
    }
}
