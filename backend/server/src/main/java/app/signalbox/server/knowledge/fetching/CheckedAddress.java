package app.signalbox.server.knowledge.fetching;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;

/**
 * A page's address together with the only network addresses that may be connected to for it.
 *
 * @param addresses at least one, all of them allowed
 */
record CheckedAddress(URI page, List<InetAddress> addresses) {

    CheckedAddress {
        addresses = List.copyOf(addresses);
    }
}
