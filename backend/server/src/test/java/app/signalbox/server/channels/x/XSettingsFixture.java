package app.signalbox.server.channels.x;

import app.signalbox.server.channels.wire.Secret;
import app.signalbox.server.channels.x.XSettings.Product;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Settings for X as tests need them. */
final class XSettingsFixture {

    private XSettingsFixture() {}

    /** For webhooks alone. */
    static XSettings signing(Secret current, @Nullable Secret previous) {
        return new XSettings(
                current,
                previous,
                null,
                null,
                null,
                Product.ACTIVITY,
                URI.create("http://localhost:9"),
                URI.create("https://x.com"),
                Duration.ofSeconds(5));
    }

    /** Everything, with a network at this address. */
    static XSettings at(URI network, Product product) {
        return new XSettings(
                Secret.of("consumer-secret"),
                null,
                Secret.of("sandbox-x-consumer"),
                Secret.of("sandbox-x-client"),
                Secret.of("sandbox-x-client-secret"),
                product,
                network,
                URI.create("https://x.com"),
                Duration.ofSeconds(5));
    }
}
