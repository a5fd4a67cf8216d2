package app.signalbox.server.inbox;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of pictures that people send.
 *
 * @param hosts where the networks keep them: these hosts and those below them, and no other is asked
 * @param largest most of one picture
 * @param timeout for one picture
 */
@ConfigurationProperties("signalbox.inbox.pictures")
record PictureSettings(
        @DefaultValue({"fbcdn.net", "fbsbx.com", "cdninstagram.com", "twimg.com", "licdn.com"})
        List<String> hosts,

        @DefaultValue("8MB") DataSize largest,
        @DefaultValue("5s") Duration timeout) {

    PictureSettings {
        hosts = List.copyOf(hosts);
    }

    boolean isKnown(String host) {
        return hosts.stream().anyMatch(known -> host.equals(known) || host.endsWith("." + known));
    }
}
