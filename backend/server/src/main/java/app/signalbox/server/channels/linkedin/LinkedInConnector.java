package app.signalbox.server.channels.linkedin;

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
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
final class LinkedInConnector implements Connector {

    private static final String PREFIX = "hmacsha256=";
    // A UUID in all that was ever seen. What matches needs no escaping in JSON.
    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9._~-]{1,128}");

    private final @Nullable Secret current;
    private final List<Secret> accepted;
    private final byte[] prefix;

    LinkedInConnector(LinkedInSettings settings) {
        this.current = Secret.usable(settings.clientSecret());
        this.accepted = Secret.usable(settings.clientSecret(), settings.clientSecretPrevious());
        this.prefix = switch (settings.signatureOver()) {
            case PREFIXED_BODY -> PREFIX.getBytes(StandardCharsets.UTF_8);
            case BODY -> new byte[0];
        };
    }

    @Override
    public Channel channel() {
        return Channel.LINKEDIN;
    }

    @Override
    public boolean configured() {
        return current != null;
    }

    @Override
    public String missingSetting() {
        return "SIGNALBOX_LINKEDIN_CLIENT_SECRET";
    }

    @Override
    public String accountId(String typed) {
        return Urn.lastPart(typed.strip());
    }

    @Override
    public Optional<HandshakeReply> handshake(HandshakeRequest request) {
        return Optional.ofNullable(request.get("challengeCode")).map(this::answer);
    }

    private HandshakeReply answer(String code) {
        if (current == null || !CHALLENGE.matcher(code).matches()) {
            return new Refused();
        }
        var response = hex(current, code.getBytes(StandardCharsets.UTF_8));
        return new Proven(
                "application/json", "{\"challengeCode\":\"" + code + "\",\"challengeResponse\":\"" + response + "\"}");
    }

    /** LinkedIn checks every two hours. */
    @Override
    public Optional<Duration> handshakeOverdueAfter() {
        return Optional.of(Duration.ofHours(5));
    }

    @Override
    public boolean signed(WebhookDelivery delivery) {
        var header = delivery.header("x-li-signature");
        if (header == null) {
            return false;
        }
        var lower = header.strip().toLowerCase(Locale.ROOT);
        var given = lower.startsWith(PREFIX) ? lower.substring(PREFIX.length()) : lower;
        return accepted.stream().anyMatch(secret -> Secret.same(hex(secret, prefix, delivery.body()), given));
    }

    private static String hex(Secret secret, byte[]... parts) {
        return HexFormat.of().formatHex(secret.authenticate("HmacSHA256", parts));
    }

    @Override
    public List<ProviderEvent> read(byte[] body) {
        return LinkedInWebhook.read(body);
    }
}
