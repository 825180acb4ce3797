package shikaku.shared.page;

import java.net.URI;

/** Addresses inside the portal: only path and query are ever taken from a header. */
final class Address {

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

    private Address() {}
}
