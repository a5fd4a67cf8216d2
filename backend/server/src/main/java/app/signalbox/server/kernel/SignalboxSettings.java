package app.signalbox.server.kernel;

import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the process as a whole.
 *
 * @param home folder for everything that is kept: embedded database, keys, generated passwords ({@code SIGNALBOX_HOME})
 * @param publicUrl address under which browsers and providers reach this deployment ({@code SIGNALBOX_PUBLIC_URL})
 * @param roles parts this process plays
 */
@ConfigurationProperties("signalbox")
public record SignalboxSettings(
        @DefaultValue(".signalbox") Path home,
        @DefaultValue("http://localhost:8080") URI publicUrl,
        @DefaultValue({"intake", "worker", "console"}) Set<ProcessRole> roles) {

    public SignalboxSettings {
        home = home.toAbsolutePath().normalize();
        roles = Set.copyOf(roles);
    }
}
