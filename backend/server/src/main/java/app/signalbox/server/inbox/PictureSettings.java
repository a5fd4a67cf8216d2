package app.signalbox.server.inbox;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of pictures that people send.
 *
 * @param hosts where the networks keep them: these hosts and those below them, and no other is asked
 * @param trustedOrigins {@code scheme://host:port} of servers that are asked as well, wherever they are and without TLS,
 *     for tests and the sandbox; nothing else on their hosts is
 * @param largest most of one picture
 * @param timeout for one picture
 */
@ConfigurationProperties("signalbox.inbox.pictures")
record PictureSettings(
        @DefaultValue({"fbcdn.net", "fbsbx.com", "cdninstagram.com", "twimg.com", "licdn.com"})
        List<String> hosts,

        @DefaultValue({}) Set<String> trustedOrigins,
        @DefaultValue("8MB") DataSize largest,
        @DefaultValue("5s") Duration timeout) {

    PictureSettings {
        hosts = List.copyOf(hosts);
        trustedOrigins = trustedOrigins.stream()
                .map(origin -> origin.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isKnown(String host) {
        return hosts.stream().anyMatch(known -> host.equals(known) || host.endsWith("." + known));
    }

    boolean isTrusted(URI address) {
        String port = address.getPort() == -1 ? "" : ":" + address.getPort();
        String origin = address.getScheme() + "://" + address.getHost() + port;
        return trustedOrigins.contains(origin.toLowerCase(Locale.ROOT));
    }
}
