package shikaku.mailing.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shikaku.mailing.rule.MailFile;
import shikaku.mailing.rule.MailRange;
import shikaku.shared.time.BusinessClock;
import shikaku.shared.value.InsurerNumber;

/**
 * 印刷ファイルの置き場: what lies in it carries names and addresses, so whatever no record claims and nobody is writing is deleted.
 */
@Dependent
public class MailFolder {

    /** What a lost file is being made again under. */
    static final String AGAIN = ".again";

    /** Making a file again takes minutes; what is older was left behind. */
    private static final Duration LONGEST_AGAIN = Duration.ofHours(1);

    private static final Pattern NAME = Pattern.compile("m(\\d+)-\\d+-\\d+\\.pdf(\\..+)?");

    @Inject
    MailingSettings settings;

    @Inject
    MailingRecords records;

    @Inject
    BusinessClock clock;

    static String name(long mailingId, int range, int fence) {
        return prefix(mailingId, range) + fence + ".pdf";
    }

    /** What the names of a range's files have in common, whoever writes them. */
    static String prefix(long mailingId, int range) {
        return "m%d-%04d-".formatted(mailingId, range);
    }

    /** The mailings of which anything lies here. */
    Set<Long> mailings() {
        Set<Long> found = new TreeSet<>();
        for (Path file : list("m*")) {
            Matcher name = NAME.matcher(file.getFileName().toString());
            if (name.matches()) {
                found.add(Long.parseLong(name.group(1)));
            }
        }
        return found;
    }

    /** @return how many files were deleted */
    int sweep(InsurerNumber tenant, long mailingId) {
        List<Path> left = left(tenant, mailingId);
        left.forEach(MailFolder::delete);
        return left.size();
    }

    /** What no record claims and nobody is writing. */
    List<Path> left(InsurerNumber tenant, long mailingId) {
        // First the folder, then the leases, then the records: whatever is written or recorded meanwhile is kept.
        List<Path> found = list("m" + mailingId + "-*");
        if (found.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        Set<String> written = new HashSet<>();
        for (MailRange range : records.ranges.leased(tenant, mailingId, now)) {
            written.add(name(mailingId, range.number(), range.fence()));
        }
        for (MailFile file : records.files.now(tenant, mailingId)) {
            written.add(file.name());
        }
        return found.stream().filter(file -> !kept(file, written, now)).toList();
    }

    private static boolean kept(Path file, Set<String> written, Instant now) {
        String name = file.getFileName().toString();
        if (name.contains(AGAIN)) {
            return modified(file).isAfter(now.minus(LONGEST_AGAIN));
        }
        return written.contains(name.endsWith(".part") ? name.substring(0, name.length() - 5) : name);
    }

    private static Instant modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            // Gone meanwhile.
            return Instant.MIN;
        }
    }

    private List<Path> list(String names) {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(settings.folder())) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(settings.folder(), names)) {
                files.forEach(found::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
