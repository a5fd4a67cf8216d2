package app.signalbox.sandbox.wire;

import app.signalbox.sandbox.talk.Network;
import org.jspecify.annotations.Nullable;

/**
 * The secrets shared with the product under test.
 *
 * @param metaAppSecret secret of the Meta app
 * @param instagramAppSecret secret of the Instagram-login app; absent when the Meta app serves Instagram too
 * @param xConsumerSecret consumer secret of the X app
 * @param linkedinClientSecret client secret of the LinkedIn app
 */
public record SandboxSecrets(
        String metaAppSecret,
        @Nullable String instagramAppSecret,
        String xConsumerSecret,
        String linkedinClientSecret) {

    String secretFor(Network network) {
        return switch (network) {
            case FACEBOOK -> metaAppSecret;
            case INSTAGRAM -> instagramAppSecret == null ? metaAppSecret : instagramAppSecret;
            case X -> xConsumerSecret;
            case LINKEDIN -> linkedinClientSecret;
        };
    }

    /** Keeps the secrets out of logs. */
    @Override
    public String toString() {
        return "SandboxSecrets[hidden]";
    }
}
