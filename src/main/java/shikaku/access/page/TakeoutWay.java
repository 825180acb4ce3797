package shikaku.access.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shikaku.access.rule.TakeoutKind;

/**
 * 取出しの道: which page something is taken out at, and by which address. The page starts the download itself when it is opened with
 * {@code #take=} and the address of one of its links.
 *
 * @param page where the clerk came from
 * @param download the address of the file; empty when the list is a page
 */
record TakeoutWay(TakeoutKind kind, long record, String page, String download) {

    private static final Pattern NAMED = Pattern.compile("([A-Z]{1,10})-([0-9]{1,18})(?:-([a-z0-9.]{1,20}))?");

    /** @param name the kind, the record's id and what of it, as in {@code MAILING-12-files.csv} */
    static Optional<TakeoutWay> of(String name) {
        Matcher parts = NAMED.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long record = Long.parseLong(parts.group(2));
        String item = parts.group(3) == null ? "" : parts.group(3);
        return switch (parts.group(1)) {
            case "MAILING" -> Optional.of(new TakeoutWay(
                    TakeoutKind.MAILING,
                    record,
                    "/mailing/show.xhtml?id=" + record,
                    "/api/mailings/" + record + (item.matches("[0-9]+") ? "/files/" : "/") + item));
            case "GAPS" -> Optional.of(new TakeoutWay(TakeoutKind.GAPS, 0, "/desk/home.xhtml", ""));
            case "IMPORT" -> Optional.of(new TakeoutWay(
                    TakeoutKind.IMPORT,
                    record,
                    "/roster/result.xhtml?id=" + record,
                    "/roster/faults.csv?id=" + record));
            default -> Optional.empty();
        };
    }

    /** Where the clerk goes on. */
    String address() {
        return kind == TakeoutKind.GAPS ? "/desk/gaplist.xhtml" : page + "#take=" + download;
    }
}
