package app.signalbox.sandbox.wire;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The networks' signatures over a body exactly as it is sent: Meta in hex, X in base64, LinkedIn in hex with the words
 * {@code hmacsha256=} before the body. Source: the networks' webhook documentation.
 */
public final class Signatures {

    private static final String LINKEDIN_PREFIX = "hmacsha256=";

    private Signatures() {}

    /** Value of {@code X-Hub-Signature-256}. */
    public static String meta(String body, String appSecret) {
        return "sha256=" + hex(hmac(body, appSecret));
    }

    /** Value of {@code x-twitter-webhooks-signature}, and of {@code response_token} when given a CRC token. */
    public static String x(String body, String consumerSecret) {
        return "sha256=" + Base64.getEncoder().encodeToString(hmac(body, consumerSecret));
    }

    /** Value of {@code X-LI-Signature}. */
    public static String linkedin(String body, String clientSecret) {
        return hex(hmac(LINKEDIN_PREFIX + body, clientSecret));
    }

    /** The {@code challengeResponse} LinkedIn expects for a challenge code. */
    public static String linkedinChallenge(String challengeCode, String clientSecret) {
        return hex(hmac(challengeCode, clientSecret));
    }

    private static String hex(byte[] octets) {
        return HexFormat.of().formatHex(octets);
    }

    private static byte[] hmac(String message, String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256, but this one refuses it.", e);
        }
    }
}
