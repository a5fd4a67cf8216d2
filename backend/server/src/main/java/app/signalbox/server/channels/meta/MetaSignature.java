package app.signalbox.server.channels.meta;

import app.signalbox.server.channels.WebhookDelivery;
import app.signalbox.server.channels.wire.Secret;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Meta's signature: {@code X-Hub-Signature-256: sha256=<hex HMAC of the raw body>}, formerly with SHA-1. */
public final class MetaSignature {

    private final List<Secret> secrets;
    private final boolean acceptSha1;

    public MetaSignature(MetaSettings settings, List<Secret> secrets) {
        this.secrets = List.copyOf(secrets);
        this.acceptSha1 = settings.acceptSha1();
    }

    /** Whether one of the secrets signed the body. A SHA-1 signature never saves a wrong SHA-256 one. */
    public boolean signed(WebhookDelivery delivery) {
        var sha256 = delivery.header("x-hub-signature-256");
        if (sha256 != null) {
            return matches("HmacSHA256", "sha256=", sha256, delivery.body());
        }
        var sha1 = delivery.header("x-hub-signature");
        return acceptSha1 && sha1 != null && matches("HmacSHA1", "sha1=", sha1, delivery.body());
    }

    private boolean matches(String algorithm, String prefix, String header, byte[] body) {
        var given = header.strip().toLowerCase(Locale.ROOT);
        return secrets.stream()
                .map(secret -> prefix + HexFormat.of().formatHex(secret.authenticate(algorithm, body)))
                .anyMatch(expected -> Secret.same(expected, given));
    }
}
