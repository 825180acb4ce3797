package shikaku.access.rule;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/**
 * ネットワーク上の場所: what counts as one place when tries are counted: an IPv4 address, or the /64 network of an IPv6 address, inside
 * which everybody may choose among 2^64 addresses.
 * Rules: SEC-A5.
 */
public final class NetworkPlace {

    private static final int NETWORK_BYTES = 8;

    /** @param address as the server or the proxy gives it; what is no address stands for itself */
    public static String of(String address) {
        int zone = address.indexOf('%');
        String bare = zone < 0 ? address : address.substring(0, zone);
        if (!bare.matches("[0-9A-Fa-f.:]*:[0-9A-Fa-f.:]*")) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.getByName(bare);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(parsed.getAddress(), 0, NETWORK_BYTES) + "/64"
                    : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }

    private NetworkPlace() {}
}
