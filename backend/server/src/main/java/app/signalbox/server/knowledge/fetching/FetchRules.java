package app.signalbox.server.knowledge.fetching;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What may be fetched.
 *
 * @param ports ports that may be connected to
 * @param trustedHosts {@code host:port} of servers that may be fetched from wherever they are, for tests and the
 *     sandbox; what they redirect to is checked like anything else
 * @param largest most bytes of a page, unpacked
 * @param timeLimit for everything from the name to the last byte, redirects included
 */
public record FetchRules(
        @DefaultValue({"80", "443"}) Set<Integer> ports,
        @DefaultValue({}) Set<String> trustedHosts,
        @DefaultValue("5MB") DataSize largest,
        @DefaultValue("15s") Duration timeLimit) {

    public FetchRules {
        ports = Set.copyOf(ports);
        trustedHosts = trustedHosts.stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
