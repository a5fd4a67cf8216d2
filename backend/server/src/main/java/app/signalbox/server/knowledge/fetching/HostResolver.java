package app.signalbox.server.knowledge.fetching;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Says which addresses a name has; asked once for each connection. */
@FunctionalInterface
public interface HostResolver {

    /**
     * All addresses of a name.
     *
     * @throws UnknownHostException if the name has none
     */
    List<InetAddress> resolve(String host) throws UnknownHostException;

    /** The resolver of the machine. */
    static HostResolver ofMachine() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}
