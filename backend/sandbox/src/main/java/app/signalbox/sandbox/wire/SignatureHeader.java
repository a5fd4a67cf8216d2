package app.signalbox.sandbox.wire;

import app.signalbox.sandbox.talk.Network;

/**
 * A signature as a header.
 *
 * @param name header name as the network writes it
 * @param value header value
 */
public record SignatureHeader(String name, String value) {

    static SignatureHeader over(String body, Network network, String secret) {
        return switch (network) {
            case FACEBOOK, INSTAGRAM -> new SignatureHeader("X-Hub-Signature-256", Signatures.meta(body, secret));
            case X -> new SignatureHeader("x-twitter-webhooks-signature", Signatures.x(body, secret));
            case LINKEDIN -> new SignatureHeader("X-LI-Signature", Signatures.linkedin(body, secret));
        };
    }
}
