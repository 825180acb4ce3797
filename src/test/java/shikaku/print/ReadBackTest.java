package shikaku.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import shikaku.print.layout.Form;
import shikaku.print.read.BrokenFile;
import shikaku.print.read.PrintedFile;
import shikaku.print.read.ReadText;

@DisplayName("読み戻し: 印刷ファイルの各ページに、どの値がどこにあるか")
class ReadBackTest {

    static Set<String> forms() {
        return Samples.BUNDLED.names();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void findsEveryValueInItsOwnBox(String form) {
        PrintDocument document = Samples.document(Samples.BUNDLED, form, false);
        for (FileSettings settings : List.of(Samples.mailing().specimen(true), Samples.counter(form))) {
            PrintedFile file = PrintedFile.open(Samples.BUNDLED.document(document, settings));
            assertEquals(document.layout().pages(), file.pages());
            List<Form.Side> sides = document.layout().sides();
            for (int page = 0; page < sides.size(); page++) {
                List<ReadText> texts = file.texts(page);
                assertEquals(settings.specimen(), file.specimen(page));
                for (Form.Field field : sides.get(page).fields()) {
                    String value = document.sheet().texts().get(field.id());
                    if (value != null) {
                        assertEquals(value.replace("\n", ""), within(texts, field.box()), field.id());
                    }
                }
            }
        }
    }

    private static String within(List<ReadText> texts, Form.Box box) {
        StringBuilder found = new StringBuilder();
        for (ReadText text : texts) {
            double x = text.x() + 0.01;
            boolean inside =
                    x >= box.x() && x < box.x() + box.w() && text.y() > box.y() && text.y() < box.y() + box.h() + 0.4;
            found.append(inside ? text.text() : "");
        }
        return found.toString();
    }

    @Test
    void readsEveryLetterOfALargerFile() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintLayout layout = Samples.BUNDLED.letter("letter", "kokuho-u70", Samples.DAY);
        FormValues card = Samples.values(layout.card(), false).build();
        try (LetterFile file = Samples.BUNDLED.letterFile(out, Samples.mailing())) {
            for (int i = 0; i < 150; i++) {
                FormValues sheet = Samples.values(layout.sheet(), false)
                        .put("mail_serial", String.format("0001-00012-%07d", i))
                        .build();
                file.add(PrintDocument.letter(layout, sheet, card));
            }
            file.finish();
        }
        PrintedFile file = PrintedFile.open(out.toByteArray());
        assertEquals(300, file.pages());
        for (int i = 0; i < 150; i++) {
            List<String> texts = file.texts(2 * i).stream().map(ReadText::text).toList();
            assertTrue(texts.contains(String.format("0001-00012-%07d", i)));
            assertTrue(texts.stream().anyMatch(text -> text.startsWith("　日頃から")));
            assertFalse(file.specimen(2 * i));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 5_000, 60_000})
    void refusesAFileThatWasCutOff(int length) {
        byte[] whole = Samples.BUNDLED.document(Samples.document(Samples.BUNDLED, "letter", false), Samples.mailing());
        byte[] cut = Arrays.copyOf(whole, length);
        assertThrows(BrokenFile.class, () -> PrintedFile.open(cut));
    }

    @Test
    void neverFailsInAnyOtherWayOnADamagedByte() {
        byte[] whole =
                Samples.BUNDLED.document(Samples.document(Samples.BUNDLED, "kokuho-u70", false), Samples.mailing());
        int refused = 0;
        for (int place = 20; place < whole.length; place += 1499) {
            byte[] damaged = whole.clone();
            damaged[place] ^= (byte) 0x55;
            try {
                PrintedFile file = PrintedFile.open(damaged);
                for (int page = 0; page < file.pages(); page++) {
                    file.texts(page);
                }
            } catch (BrokenFile expected) {
                refused++;
            }
        }
        assertTrue(refused > 0);
    }
}
