package app.signalbox.server.channels.meta;

import app.signalbox.server.channels.wire.Secret;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Settings for tests. */
public final class MetaFixtures {

    private MetaFixtures() {}

    /** Settings of the way in. */
    public static MetaSettings webhooks(
            @Nullable Secret appSecret, @Nullable Secret previous, @Nullable Secret verifyToken, boolean acceptSha1) {
        return settings(null, appSecret, previous, verifyToken, acceptSha1, URI.create("http://localhost:1"));
    }

    /** Settings of the way out to a network at this address. */
    public static MetaSettings graph(URI network, @Nullable String appId, String appSecret) {
        return settings(appId, Secret.of(appSecret), null, null, false, network);
    }

    private static MetaSettings settings(
            @Nullable String appId,
            @Nullable Secret appSecret,
            @Nullable Secret previous,
            @Nullable Secret verifyToken,
            boolean acceptSha1,
            URI network) {
        return new MetaSettings(
                appId,
                appSecret,
                previous,
                verifyToken,
                null,
                acceptSha1,
                network,
                network,
                "v25.0",
                Duration.ofSeconds(2));
    }

    /** The Graph API at the address that these settings name. */
    public static Graph graph(MetaSettings settings) {
        return new MetaConfiguration().graph(settings);
    }
}
