package shikaku.shared.page;

import java.net.URI;

/** Addresses inside the portal: only path and query are ever taken from a header, only digits are an id. */
public final class Address {

    /** The page a form was on: the referring address if it is one of ours, else the address the form was sent to. */
    static String ofFormPage(String referer, String serverName, String fallback) {
        if (referer == null) {
            return fallback;
        }
        try {
            URI from = URI.create(referer);
            String path = from.getRawPath();
            boolean ours = serverName.equalsIgnoreCase(from.getHost()) && path != null && path.matches("/[^/].*");
            return ours ? path + (from.getRawQuery() == null ? "" : "?" + from.getRawQuery()) : fallback;
        } catch (IllegalArgumentException malformed) {
            return fallback;
        }
    }

    /** The id in an address; anything but a number is 0, the id of nothing. */
    public static long id(String text) {
        return text != null && text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    private Address() {}
}
