package shikaku.print.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing byte buffer that writes PDF's numbers and strings without making objects. */
public final class PdfBytes {

    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes = new byte[4096];
    private int size;

    public PdfBytes ascii(String text) {
        int n = text.length();
        room(n);
        for (int i = 0; i < n; i++) {
            bytes[size++] = (byte) text.charAt(i);
        }
        return this;
    }

    public PdfBytes raw(byte[] more) {
        return raw(more, 0, more.length);
    }

    public PdfBytes raw(byte[] more, int from, int length) {
        room(length);
        System.arraycopy(more, from, bytes, size, length);
        size += length;
        return this;
    }

    public PdfBytes one(int b) {
        room(1);
        bytes[size++] = (byte) b;
        return this;
    }

    public PdfBytes number(long value) {
        room(20);
        if (value < 0) {
            bytes[size++] = '-';
            value = -value;
        }
        int digits = 1;
        for (long rest = value / 10; rest > 0; rest /= 10) {
            digits++;
        }
        for (int i = size + digits - 1; i >= size; i--) {
            bytes[i] = (byte) ('0' + value % 10);
            value /= 10;
        }
        size += digits;
        return this;
    }

    /** A number of hundredths, as short as it can be written. */
    public PdfBytes hundredths(int value) {
        if (value < 0) {
            one('-');
            value = -value;
        }
        int fraction = value % 100;
        if (value >= 100 || fraction == 0) {
            number(value / 100);
        }
        if (fraction != 0) {
            one('.').one('0' + fraction / 10);
            if (fraction % 10 != 0) {
                one('0' + fraction % 10);
            }
        }
        return this;
    }

    /** Two bytes of a string in round brackets. */
    public PdfBytes code(int value) {
        room(4);
        escaped(value >>> 8);
        escaped(value & 0xff);
        return this;
    }

    private void escaped(int b) {
        if (b == '(' || b == ')' || b == '\\') {
            bytes[size++] = '\\';
        } else if (b == '\r') {
            bytes[size++] = '\\';
            b = 'r';
        }
        bytes[size++] = (byte) b;
    }

    public PdfBytes hex(byte[] data) {
        one('<');
        for (byte b : data) {
            one(HEX[b >> 4 & 15]).one(HEX[b & 15]);
        }
        return one('>');
    }

    /** A text string as UTF-16 with byte order mark. */
    public PdfBytes text(String text) {
        return hex(("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE));
    }

    public PdfBytes reference(int object) {
        return number(object).ascii(" 0 R");
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
        }
    }

    public PdfBytes clear() {
        size = 0;
        return this;
    }

    public int size() {
        return size;
    }

    public byte[] array() {
        return bytes;
    }

    public byte[] copy() {
        return Arrays.copyOf(bytes, size);
    }
}
