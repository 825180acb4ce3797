package shikaku.access.page;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("送られたフォームを読む（SEC-F1）")
class MultipartReaderTest {

    private static final String BOUNDARY = "----WebKitFormBoundaryAbc";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    @ParameterizedTest(name = "一度に{0}バイトずつ届いても")
    @ValueSource(ints = {1, 2, 7, 1000, 1_000_000})
    @DisplayName("項目もファイルも、一バイトも変わらない")
    void readsEveryByte(int atOnce) throws IOException {
        byte[] roster = new byte[200_003];
        new Random(7).nextBytes(roster);
        byte[] nearly = ("\r\n--" + BOUNDARY.substring(1) + "\r\n--\r\n\r\n--").getBytes(StandardCharsets.UTF_8);
        System.arraycopy(nearly, 0, roster, 65_500, nearly.length);
        field("reason", "訂正の依頼\r\n二行目");
        field("empty", "");
        file("file", "名簿 \\\"11月\\\".csv", roster);
        file("none", "", new byte[0]);
        end();
        List<SentPart> parts = read(atOnce, 1 << 30);
        assertEquals(
                List.of("reason", "empty", "file", "none"),
                parts.stream().map(SentPart::getName).toList());
        assertEquals("訂正の依頼\r\n二行目", parts.get(0).text());
        assertEquals("", parts.get(1).text());
        assertEquals("名簿 \"11月\".csv", parts.get(2).getSubmittedFileName());
        assertEquals("text/csv", parts.get(2).getContentType());
        assertArrayEquals(roster, parts.get(2).getInputStream().readAllBytes());
        assertEquals(roster.length, parts.get(2).getSize());
        assertEquals("", parts.get(3).getSubmittedFileName());
        assertEquals(2, left());
        for (SentPart part : parts) {
            part.delete();
        }
        assertEquals(0, left());
    }

    @Test
    @DisplayName("大きすぎる項目・ファイル、多すぎる部分は断り、何も残さない")
    void boundsWhatItTakes() throws IOException {
        file("file", "a.csv", new byte[1000]);
        field("reason", "x".repeat(MultipartReader.LARGEST_FIELD));
        end();
        read(4096, 1000).forEach(MultipartReaderTest::delete);
        assertThrows(MultipartReader.TooLarge.class, () -> read(4096, 999));
        assertEquals(0, left());
        body.reset();
        file("file", "a.csv", new byte[1000]);
        field("reason", "x".repeat(MultipartReader.LARGEST_FIELD + 1));
        end();
        assertThrows(MultipartReader.Malformed.class, () -> read(4096, 1000));
        body.reset();
        for (int i = 0; i < 3; i++) {
            file("file", "a.csv", new byte[1 << 20]);
        }
        end();
        assertThrows(MultipartReader.TooLarge.class, () -> read(4096, 1 << 20), "three files of the largest size");
        assertEquals(0, left());
        body.reset();
        for (int i = 0; i <= MultipartReader.MOST_PARTS; i++) {
            field("f" + i, "x");
        }
        end();
        assertThrows(MultipartReader.Malformed.class, () -> read(4096, 1000));
        assertEquals(0, left());
    }

    @Test
    @DisplayName("途中で切れた本文は、そこまでのファイルも残さない")
    void leavesNothingOfABodyThatBreaksOff() throws IOException {
        file("file", "a.csv", new byte[100_000]);
        byte[] half = Arrays.copyOf(body.toByteArray(), 70_000);
        body.reset();
        body.write(half);
        assertThrows(MultipartReader.Malformed.class, () -> read(4096, 1_000_000));
        assertEquals(0, left());
        body.reset();
        field("no name".repeat(2000), "x");
        end();
        assertThrows(MultipartReader.Malformed.class, () -> read(4096, 1000));
        body.reset();
        assertThrows(MultipartReader.Malformed.class, () -> read(4096, 1000));
    }

    private void field(String name, String value) throws IOException {
        part("name=\"" + name + "\"\r\n", value.getBytes(StandardCharsets.UTF_8));
    }

    private void file(String name, String fileName, byte[] bytes) throws IOException {
        part("name=\"" + name + "\"; filename=\"" + fileName + "\"\r\nContent-Type: text/csv\r\n", bytes);
    }

    private void part(String head, byte[] bytes) throws IOException {
        body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(bytes);
        body.write("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private void end() throws IOException {
        body.write(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private List<SentPart> read(int atOnce, long largestFile) throws IOException {
        InputStream slow = new ByteArrayInputStream(body.toByteArray()) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                return super.read(into, from, Math.min(length, atOnce));
            }
        };
        return new MultipartReader(slow, BOUNDARY, largestFile, folder).read();
    }

    private int left() {
        return folder.toFile().list().length;
    }

    private static void delete(SentPart part) {
        try {
            part.delete();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
