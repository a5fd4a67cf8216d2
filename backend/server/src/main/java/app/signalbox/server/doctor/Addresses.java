package app.signalbox.server.doctor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;

/** Where the installation is reached: its port, and the address that browsers and providers use. */
final class Addresses {

    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int LAST_PORT = 65_535;

    private Addresses() {}

    static List<Finding> examine(Installation installation) {
        return List.of(port(installation), publicUrl(installation.variable("SIGNALBOX_PUBLIC_URL")));
    }

    private static Finding port(Installation installation) {
        String port = installation.port();
        if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > LAST_PORT) {
            return Finding.broken("SIGNALBOX_PORT must be a number from 0 to 65535, not " + port + ".");
        }
        if (isFree(Integer.parseInt(port))) {
            return Finding.fine("Port %s is free.".formatted(port));
        }
        return isRunning(installation.home())
                ? Finding.fine("Signalbox is running on this home folder, and port %s is in use.".formatted(port))
                : Finding.broken(
                        "Port %s is in use by another program. Set SIGNALBOX_PORT to a free one.".formatted(port));
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** A running application holds the lock on its home folder. */
    private static boolean isRunning(Path home) {
        Path lock = home.resolve("signalbox.lock");
        if (!Files.exists(lock)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            return channel.tryLock() == null;
        } catch (IOException notOurs) {
            return false;
        }
    }

    private static Finding publicUrl(String url) {
        if (url.isEmpty()) {
            return Finding.advice("SIGNALBOX_PUBLIC_URL is not set: only browsers on this machine can sign in, and no"
                    + " provider can deliver. Set it to the https address of this installation.");
        }
        try {
            URI address = URI.create(url);
            if (address.getHost() == null) {
                return Finding.broken(notAnAddress(url));
            }
            return "https".equals(address.getScheme()) || LOCAL.contains(address.getHost())
                    ? Finding.fine("The public address is %s.".formatted(url))
                    : Finding.advice("SIGNALBOX_PUBLIC_URL is %s: providers deliver to https only.".formatted(url));
        } catch (IllegalArgumentException malformed) {
            return Finding.broken(notAnAddress(url));
        }
    }

    private static String notAnAddress(String url) {
        return "SIGNALBOX_PUBLIC_URL must look like https://console.agency.example, not %s.".formatted(url);
    }
}
