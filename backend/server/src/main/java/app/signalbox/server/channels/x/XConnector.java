package app.signalbox.server.channels.x;

import app.signalbox.contract.channels.Channel;
import app.signalbox.server.channels.Connector;
import app.signalbox.server.channels.HandshakeReply;
import app.signalbox.server.channels.HandshakeReply.Proven;
import app.signalbox.server.channels.HandshakeReply.Refused;
import app.signalbox.server.channels.HandshakeRequest;
import app.signalbox.server.channels.ProviderEvent;
import app.signalbox.server.channels.WebhookDelivery;
import app.signalbox.server.channels.wire.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
final class XConnector implements Connector {

    private static final int LONGEST_TOKEN = 1_000;

    private final @Nullable Secret current;
    private final List<Secret> accepted;

    XConnector(XSettings settings) {
        this.current = Secret.usable(settings.consumerSecret());
        this.accepted = Secret.usable(settings.consumerSecret(), settings.consumerSecretPrevious());
    }

    @Override
    public Channel channel() {
        return Channel.X;
    }

    @Override
    public boolean configured() {
        return current != null;
    }

    @Override
    public String missingSetting() {
        return "SIGNALBOX_X_CONSUMER_SECRET";
    }

    @Override
    public Optional<HandshakeReply> handshake(HandshakeRequest request) {
        return Optional.ofNullable(request.get("crc_token")).map(this::answer);
    }

    private HandshakeReply answer(String token) {
        if (current == null || token.isBlank() || token.length() > LONGEST_TOKEN) {
            return new Refused();
        }
        var response = signature(current, token.getBytes(StandardCharsets.UTF_8));
        return new Proven("application/json", "{\"response_token\":\"" + response + "\"}");
    }

    /** X checks once a day at least, and tolerates 28 hours of failures. */
    @Override
    public Optional<Duration> handshakeOverdueAfter() {
        return Optional.of(Duration.ofHours(26));
    }

    @Override
    public boolean signed(WebhookDelivery delivery) {
        var header = delivery.header("x-twitter-webhooks-signature");
        return header != null
                && accepted.stream()
                        .anyMatch(secret -> Secret.same(signature(secret, delivery.body()), header.strip()));
    }

    private static String signature(Secret secret, byte[] bytes) {
        return "sha256=" + Base64.getEncoder().encodeToString(secret.authenticate("HmacSHA256", bytes));
    }

    @Override
    public List<ProviderEvent> read(byte[] body) {
        return XWebhook.read(body);
    }
}
