package shikaku.print;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("帳票の読み込みと組版")
class PrintFormsTest {

    static Set<String> forms() {
        return Samples.BUNDLED.names();
    }

    @Test
    void knowsElevenForms() {
        assertEquals(11, forms().size());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void setsOrdinaryValuesWithoutAFlag(String form) {
        assertEquals(List.of(), Samples.BUNDLED.check(Samples.document(Samples.BUNDLED, form, false)));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void writesTheSameBytesTwice(String form) {
        PrintDocument document = Samples.document(Samples.BUNDLED, form, false);
        assertArrayEquals(
                Samples.BUNDLED.document(document, Samples.mailing()),
                Samples.BUNDLED.document(document, Samples.mailing()));
    }

    @Test
    void refusesAFormThatDidNotExistYet() {
        LocalDate before = LocalDate.of(2024, 12, 1);
        assertThrows(IllegalArgumentException.class, () -> Samples.BUNDLED.single("letter", before));
    }

    @Test
    void refusesACardThatDoesNotFitTheSlot() {
        assertThrows(IllegalArgumentException.class, () -> Samples.BUNDLED.letter("letter", "kouki-cert", Samples.DAY));
    }

    @Test
    void refusesValuesNobodyPrints() {
        PrintLayout card = Samples.BUNDLED.single("kokuho-u70", Samples.DAY);
        FormValues wrong =
                Samples.values(card.sheet(), false).put("donor_signature", "x").build();
        PrintDocument document = PrintDocument.single(card, wrong);
        assertThrows(IllegalArgumentException.class, () -> Samples.BUNDLED.check(document));
    }

    @Test
    void countsLettersPagesAndBytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintDocument letter = Samples.document(Samples.BUNDLED, "letter", false);
        try (LetterFile file = Samples.BUNDLED.letterFile(out, Samples.mailing().specimen(true))) {
            for (int i = 0; i < 300; i++) {
                file.add(letter);
            }
            FileFacts facts = file.finish();
            assertEquals(300, facts.letters());
            assertEquals(600, facts.pages());
            assertEquals(out.size(), facts.bytes());
            assertEquals(64, facts.sha256().length());
        }
        assertEquals(600, PreviewPicture.pages(out.toByteArray()));
    }

    @Test
    void writesNothingOfAFlaggedLetter() throws IOException {
        PrintLayout card = Samples.BUNDLED.single("kokuho-u70", Samples.DAY);
        FormValues nameless =
                Samples.values(card.sheet(), false).put("name", null).build();
        try (LetterFile file = Samples.BUNDLED.letterFile(new ByteArrayOutputStream(), Samples.mailing())) {
            PrintDocument document = PrintDocument.single(card, nameless);
            Flagged flagged = assertThrows(Flagged.class, () -> file.add(document));
            assertEquals(Flag.Reason.MISSING_VALUE, flagged.flags().get(0).reason());
            assertEquals("name", flagged.flags().get(0).field());
            assertEquals(0, file.finish().pages());
        }
    }

    @Test
    void hidesASwitchedOffItemWithItsLabel() {
        PrintLayout card = Samples.BUNDLED.single("kokuho-u70", Samples.DAY);
        PrintDocument with =
                PrintDocument.single(card, Samples.values(card.sheet(), false).build());
        PrintDocument without = PrintDocument.single(card.without("sex"), with.sheet());
        assertTrue(Samples.text(with).contains("性別"));
        assertTrue(
                !Samples.text(without).contains("性別") && !Samples.text(without).contains("女"));
    }
}
