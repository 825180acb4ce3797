package shikaku.access.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shikaku.access.service.IncomingFile;

/**
 * 送られたフォームを読む: a body of type multipart/form-data, part after part. A file goes to the disk, whatever else into memory up to a
 * small bound, so that no form fills the memory; the server's own reading keeps fields of any size there. Rules: SEC-F1.
 */
final class MultipartReader {

    /** A field of our forms is a few hundred characters; the longest is the token of the page. */
    static final int LARGEST_FIELD = 64 << 10;

    static final int MOST_PARTS = 100;

    private static final int LARGEST_HEAD = 8 << 10;
    private static final int BUFFER = 64 << 10;
    private static final Pattern NAME =
            Pattern.compile(";\\s*name=\"((?:[^\"\\\\]|\\\\.)*)\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern FILE =
            Pattern.compile(";\\s*filename=\"((?:[^\"\\\\]|\\\\.)*)\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern TYPE =
            Pattern.compile("(?m)^content-type:\\s*(\\S[^\\r\\n]*)", Pattern.CASE_INSENSITIVE);

    /** More than may be taken in; what was read already is gone. */
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;
    }

    /** No form. */
    static final class Malformed extends IOException {

        private static final long serialVersionUID = 1L;
    }

    private final InputStream in;
    private final byte[] delimiter;
    private final long largestFile;
    private final Path folder;
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;

    /** @param folder where files go; the caller deletes them */
    MultipartReader(InputStream in, String boundary, long largestFile, Path folder) {
        this.in = in;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        this.largestFile = largestFile;
        this.folder = folder;
        // The first delimiter may stand at the very beginning, without a line before it.
        buffer[0] = '\r';
        buffer[1] = '\n';
        to = 2;
    }

    /** All parts in order; when it fails nothing of them is left on the disk. */
    List<SentPart> read() throws IOException {
        List<SentPart> parts = new ArrayList<>();
        try {
            copy(OutputStream.nullOutputStream(), LARGEST_HEAD);
            while (!atEnd()) {
                if (parts.size() == MOST_PARTS) {
                    throw new TooLarge();
                }
                readPart(parts);
            }
            return parts;
        } catch (IOException | RuntimeException e) {
            for (SentPart part : parts) {
                part.delete();
            }
            throw e;
        }
    }

    private void readPart(List<SentPart> parts) throws IOException {
        String head = head();
        Matcher name = NAME.matcher(head);
        if (!name.find()) {
            throw new Malformed();
        }
        Matcher fileName = FILE.matcher(head);
        Matcher type = TYPE.matcher(head);
        String contentType = type.find() ? type.group(1) : null;
        if (!fileName.find()) {
            ByteArrayOutputStream field = new ByteArrayOutputStream();
            copy(field, LARGEST_FIELD);
            parts.add(SentPart.field(plain(name), field.toByteArray()));
            return;
        }
        Path file = folder.resolve("upload_" + UUID.randomUUID() + ".tmp");
        SentPart part = SentPart.file(plain(name), plain(fileName), contentType, file);
        // Known before its first byte is written, so that it is deleted whatever happens.
        parts.add(part);
        try (OutputStream out = IncomingFile.create(file)) {
            copy(out, largestFile);
        }
    }

    private static String plain(Matcher quoted) {
        return quoted.group(1).replaceAll("\\\\(.)", "$1");
    }

    /** After a delimiter: whether it was the last one. The rest of its line is skipped. */
    private boolean atEnd() throws IOException {
        need(2);
        if (buffer[from] == '-' && buffer[from + 1] == '-') {
            return true;
        }
        while (buffer[from] == ' ' || buffer[from] == '\t') {
            from++;
            need(2);
        }
        if (buffer[from] != '\r' || buffer[from + 1] != '\n') {
            throw new Malformed();
        }
        return false;
    }

    /** The lines about a part, up to the empty one; they begin at the end of the delimiter's line. */
    private String head() throws IOException {
        for (int length = 4; length <= LARGEST_HEAD; length++) {
            need(length);
            int end = from + length;
            if (buffer[end - 4] == '\r'
                    && buffer[end - 3] == '\n'
                    && buffer[end - 2] == '\r'
                    && buffer[end - 1] == '\n') {
                String head = new String(buffer, from, length, StandardCharsets.UTF_8);
                from = end;
                return head;
            }
        }
        throw new Malformed();
    }

    /** Everything up to the next delimiter, which is skipped. */
    private void copy(OutputStream out, long most) throws IOException {
        long left = most;
        while (true) {
            int found = find();
            int end = found >= 0 ? found : Math.max(from, to - delimiter.length + 1);
            left -= end - from;
            if (left < 0) {
                throw new TooLarge();
            }
            out.write(buffer, from, end - from);
            from = end;
            if (found >= 0) {
                from += delimiter.length;
                return;
            }
            if (!fill()) {
                throw new Malformed();
            }
        }
    }

    private int find() {
        int last = to - delimiter.length;
        for (int i = from; i <= last; i++) {
            if (buffer[i] == '\r' && matches(i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean matches(int at) {
        for (int i = 1; i < delimiter.length; i++) {
            if (buffer[at + i] != delimiter[i]) {
                return false;
            }
        }
        return true;
    }

    private void need(int bytes) throws IOException {
        while (to - from < bytes) {
            if (!fill()) {
                throw new Malformed();
            }
        }
    }

    /** Reads on behind what is not used yet; false at the end of the body. */
    private boolean fill() throws IOException {
        System.arraycopy(buffer, from, buffer, 0, to - from);
        to -= from;
        from = 0;
        int read = in.read(buffer, to, buffer.length - to);
        if (read > 0) {
            to += read;
        }
        return read > 0;
    }
}
