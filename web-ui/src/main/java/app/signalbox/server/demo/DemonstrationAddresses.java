package app.signalbox.server.demo;

import app.signalbox.sandbox.answer.meta.MetaSettings;
import app.signalbox.sandbox.answer.x.XApp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
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

    /** Where the sandbox plays each network, by its name in lower case; {@code control} is its own page. */
    static final String PORT = "signalbox.demo.port.";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            Map<String, Object> found = new HashMap<>();
            for (String name : List.of("meta", "x", "linkedin", "control")) {
                found.put(PORT + name, freePort());
            }
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

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException("This machine has no free port for the sandbox", none);
        }
    }
}
