package app.signalbox.server.demo;

import app.signalbox.sandbox.answer.meta.MetaSettings;
import app.signalbox.sandbox.answer.x.XApp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/** Points the application at the sandbox's networks, each on a free port of this machine. */
public final class DemonstrationAddresses implements EnvironmentPostProcessor, Ordered {

    /** Where the sandbox plays each network, by its name in lower case; {@code control} is its own page with the pictures. */
    static final String PORT = "signalbox.demo.port.";

    /** Below those that systems hand out by themselves. */
    private static final int FIRST_USUAL_PORT = 20_000;

    private static final int USUAL_PORTS = 10_000;

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            Map<String, Object> found = new HashMap<>();
            for (String name : List.of("meta", "x", "linkedin")) {
                found.put(PORT + name, freePort());
            }
            found.put(PORT + "control", usualPort(environment));
            found.put("signalbox.inbox.pictures.trusted-origins", "http://localhost:" + found.get(PORT + "control"));
            point(found, "meta", "api-url", "dialog-url");
            point(found, "x", "api-url", "site-url");
            point(found, "linkedin", "api-url", "site-url");
            XApp app = XApp.demonstration("");
            found.put("signalbox.meta.app-id", MetaSettings.APP_ID);
            found.put("signalbox.x.client-id", app.clientId());
            found.put("signalbox.x.client-secret", app.clientSecret());
            found.put("signalbox.x.consumer-key", app.consumerKey());
            found.put("signalbox.linkedin.client-id", "sandbox-linkedin-client");
            found.put("signalbox.linkedin.application-id", "29920001");
            environment.getPropertySources().addLast(new MapPropertySource("demonstration-addresses", found));
        }
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    private static void point(Map<String, Object> found, String network, String... settings) {
        for (String setting : settings) {
            found.put("signalbox." + network + "." + setting, "http://localhost:" + found.get(PORT + network));
        }
    }

    /** The same for this home at each start, so that pictures of yesterday's messages are found; if need be another. */
    private static int usualPort(ConfigurableEnvironment environment) {
        Path home = Path.of(environment.getProperty("signalbox.home", ".signalbox"));
        int usual = FIRST_USUAL_PORT
                + Math.floorMod(home.toAbsolutePath().normalize().toString().hashCode(), USUAL_PORTS);
        try {
            return tried(usual);
        } catch (IOException taken) {
            return freePort();
        }
    }

    private static int freePort() {
        try {
            return tried(0);
        } catch (IOException none) {
            throw new UncheckedIOException("This machine has no free port for the sandbox", none);
        }
    }

    private static int tried(int port) throws IOException {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
