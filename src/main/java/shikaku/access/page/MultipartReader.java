package shikaku.access.page;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.commons.fileupload.FileUploadBase;
import org.apache.commons.fileupload.MultipartStream;
import org.apache.commons.fileupload.ParameterParser;
import shikaku.access.service.IncomingFile;

/**
 * 送られたフォームを読む: a body of type multipart/form-data, part after part. A file goes to the disk, whatever else into memory up to a
 * small bound, so that no form fills the memory; the server's own reading keeps fields of any size there. Rules: SEC-F1.
 */
final class MultipartReader {

    /** A field of our forms is a few hundred characters; the longest is the token of the page. */
    static final int LARGEST_FIELD = 64 << 10;

    static final int MOST_PARTS = 100;

    /** Heads and fields beside the file. */
    private static final long FIELDS = 1 << 20;

    private static final int BUFFER = 64 << 10;

    /** More than may be taken in; what was read already is gone. */
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;
    }

    /** No form. */
    static final class Malformed extends IOException {

        private static final long serialVersionUID = 1L;

        Malformed(IOException cause) {
            super(cause);
        }
    }

    private final MultipartStream stream;
    private final long largestFile;
    private final Path folder;

    /** @param folder where files go; the caller deletes them */
    MultipartReader(InputStream in, String boundary, long largestFile, Path folder) {
        stream = new MultipartStream(
                new Counted(in, largestFile + FIELDS), boundary.getBytes(StandardCharsets.ISO_8859_1), BUFFER, null);
        stream.setHeaderEncoding(StandardCharsets.UTF_8.name());
        this.largestFile = largestFile;
        this.folder = folder;
    }

    /** What a line such as {@code form-data; name="file"} says; null for what it leaves empty. */
    static Map<String, String> parameters(String line) {
        ParameterParser parser = new ParameterParser();
        parser.setLowerCaseNames(true);
        return parser.parse(line, ';');
    }

    /** All parts in order; when it fails nothing of them is left on the disk. */
    List<SentPart> read() throws IOException {
        List<SentPart> parts = new ArrayList<>();
        boolean whole = false;
        try {
            boolean more = stream.skipPreamble();
            if (!more) {
                throw new Malformed(null);
            }
            while (more) {
                if (parts.size() == MOST_PARTS) {
                    throw new Malformed(null);
                }
                readPart(parts);
                more = stream.readBoundary();
            }
            whole = true;
            return parts;
        } catch (MultipartStream.MalformedStreamException | FileUploadBase.FileUploadIOException noForm) {
            throw new Malformed(noForm);
        } finally {
            for (SentPart part : whole ? List.<SentPart>of() : parts) {
                part.delete();
            }
        }
    }

    private void readPart(List<SentPart> parts) throws IOException {
        String head = stream.readHeaders();
        Map<String, String> disposition = parameters(header(head, "content-disposition:"));
        String name = disposition.get("name");
        if (name == null) {
            throw new Malformed(null);
        }
        if (!disposition.containsKey("filename")) {
            ByteArrayOutputStream field = new ByteArrayOutputStream();
            stream.readBodyData(new Bounded(field, LARGEST_FIELD, () -> new Malformed(null)));
            parts.add(SentPart.field(name, field.toByteArray()));
            return;
        }
        String fileName =
                Objects.requireNonNullElse(disposition.get("filename"), "").replaceAll("\\\\(.)", "$1");
        Path file = folder.resolve("upload_" + UUID.randomUUID() + ".tmp");
        String type = header(head, "content-type:");
        // Known before its first byte is written, so that it is deleted whatever happens.
        parts.add(SentPart.file(name, fileName, type.isEmpty() ? null : type, file));
        try (OutputStream out = IncomingFile.create(file)) {
            stream.readBodyData(new Bounded(out, largestFile, TooLarge::new));
        }
    }

    private static String header(String head, String name) {
        return head.lines()
                .filter(line -> line.regionMatches(true, 0, name, 0, name.length()))
                .map(line -> line.substring(name.length()).strip())
                .findFirst()
                .orElse("");
    }

    /** The whole body, files and fields together, has a bound: many files would fill the disk as one large one does. */
    private static final class Counted extends FilterInputStream {

        private long left;

        Counted(InputStream in, long most) {
            super(in);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int got = in.read(into, from, length);
            count(got);
            return got;
        }

        private void count(int got) throws TooLarge {
            left -= Math.max(0, got);
            if (left < 0) {
                throw new TooLarge();
            }
        }
    }

    private static final class Bounded extends FilterOutputStream {

        private final Supplier<IOException> over;
        private long left;

        Bounded(OutputStream out, long most, Supplier<IOException> over) {
            super(out);
            this.left = most;
            this.over = over;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            left -= length;
            if (left < 0) {
                throw over.get();
            }
            out.write(bytes, from, length);
        }
    }
}
