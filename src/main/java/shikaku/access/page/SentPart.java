package shikaku.access.page;

import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** フォームの一部: a field's value in memory, or a file on the disk until the request ends. */
final class SentPart implements Part {

    private final String name;
    private final byte[] value;
    private final String fileName;
    private final String contentType;
    private final Path file;

    private SentPart(String name, byte[] value, String fileName, String contentType, Path file) {
        this.name = name;
        this.value = value;
        this.fileName = fileName;
        this.contentType = contentType;
        this.file = file;
    }

    static SentPart field(String name, byte[] value) {
        return new SentPart(name, value, null, null, null);
    }

    static SentPart file(String name, String fileName, String contentType, Path file) {
        return new SentPart(name, null, fileName, contentType, file);
    }

    boolean isField() {
        return file == null;
    }

    String text() {
        return new String(value, StandardCharsets.UTF_8);
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return isField() ? new ByteArrayInputStream(value) : Files.newInputStream(file);
    }

    @Override
    public String getContentType() {
        return contentType;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getSubmittedFileName() {
        return fileName;
    }

    @Override
    public long getSize() {
        try {
            return isField() ? value.length : Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }

    @Override
    public void write(String target) {
        throw new UnsupportedOperationException("A file's name on the disk is never taken from outside");
    }

    @Override
    public void delete() throws IOException {
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public String getHeader(String header) {
        return header.toLowerCase(Locale.ROOT).equals("content-type") ? contentType : null;
    }

    @Override
    public Collection<String> getHeaders(String header) {
        String found = getHeader(header);
        return found == null ? List.of() : List.of(found);
    }

    @Override
    public Collection<String> getHeaderNames() {
        return contentType == null ? List.of() : List.of("Content-Type");
    }
}
