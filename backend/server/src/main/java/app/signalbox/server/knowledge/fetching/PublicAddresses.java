package app.signalbox.server.knowledge.fetching;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Tells addresses of the public internet from all others: loopback, link-local, private, shared, multicast, reserved
 * and documentation ranges of IANA's special-purpose registries, and addresses under which clouds tell machines their
 * secrets. IPv6 addresses that carry an IPv4 address are judged by it as well.
 */
final class PublicAddresses {

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Range(byte[] prefix, int bits) {

        static Range of(String text) {
            int slash = text.indexOf('/');
            return new Range(literal(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
        }

        boolean contains(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Range> CLOSED_4 = ranges(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            // answers machines of one cloud from a public range
            "168.63.129.16/32");

    private static final Range GLOBAL_6 = Range.of("2000::/3");

    /** Inside the global range: protocol assignments with Teredo, documentation, tunnels that carry IPv4. */
    private static final List<Range> CLOSED_6 =
            ranges("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "2620:4f:8000::/48");

    private PublicAddresses() {}

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return switch (address) {
            case Inet4Address _ -> isOpen(bytes, CLOSED_4);
            case Inet6Address _ -> GLOBAL_6.contains(bytes) && isOpen(bytes, CLOSED_6);
            default -> false;
        };
    }

    private static boolean isOpen(byte[] address, List<Range> closed) {
        return closed.stream().noneMatch(range -> range.contains(address));
    }

    private static List<Range> ranges(String... texts) {
        return List.of(texts).stream().map(Range::of).toList();
    }

    private static byte[] literal(String address) {
        try {
            return InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
