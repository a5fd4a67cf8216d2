package app.signalbox.server.channels.linkedin;

import app.signalbox.server.channels.wire.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is agreed with LinkedIn.
 *
 * @param clientSecret signs deliveries and answers challenges ({@code SIGNALBOX_LINKEDIN_CLIENT_SECRET})
 * @param clientSecretPrevious accepted beside it for deliveries during a rotation
 * @param signatureOver what the signature is computed over; LinkedIn's own sentence can be read in two ways
 */
@ConfigurationProperties("signalbox.linkedin")
record LinkedInSettings(
        @Nullable Secret clientSecret,
        @Nullable Secret clientSecretPrevious,
        @DefaultValue("prefixed-body") SignedContent signatureOver) {

    /** What is signed. */
    enum SignedContent {
        /** The text {@code hmacsha256=} and then the body. */
        PREFIXED_BODY,
        /** The body alone. */
        BODY
    }
}
