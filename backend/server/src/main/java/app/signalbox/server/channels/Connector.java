package app.signalbox.server.channels;

import app.signalbox.contract.channels.Channel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One network's way in: its handshakes, its signature and its vocabulary. A new network is a new package with one
 * of these in it. Implementations are pure: they read bytes and settings and touch nothing else.
 */
public interface Connector {

    /** The network this speaks for. */
    Channel channel();

    /** False while no secret is configured; the endpoint then answers 503. */
    boolean configured();

    /** Environment variable that is missing while {@link #configured()} is false. */
    String missingSetting();

    /** The account id as events name it, from what an admin typed to connect the account. */
    default String accountId(String typed) {
        return typed.strip();
    }

    /** Answers the network's question whether this endpoint is ours, empty if the request is no handshake at all. */
    Optional<HandshakeReply> handshake(HandshakeRequest request);

    /**
     * How long after a handshake its absence means that the network doesn't send webhooks any more; empty where it checks
     * once only.
     */
    default Optional<Duration> handshakeOverdueAfter() {
        return Optional.empty();
    }

    /** Whether the body was signed by the network; compares in constant time. */
    boolean signed(WebhookDelivery delivery);

    /**
     * Reads the atomic events of a body, in its order. The same bytes always give the same list: positions in it
     * identify events.
     *
     * @return at least one event; what can't be understood is a {@link ProviderEvent.Unreadable}
     */
    List<ProviderEvent> read(byte[] body);
}
