package app.signalbox.server.channels.linkedin;

import app.signalbox.server.channels.wire.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is agreed with LinkedIn.
 *
 * @param clientSecret signs deliveries, answers challenges and proves the app
 *     ({@code SIGNALBOX_LINKEDIN_CLIENT_SECRET})
 * @param clientSecretPrevious accepted beside it for deliveries during a rotation
 * @param clientId names the app where a member consents ({@code SIGNALBOX_LINKEDIN_CLIENT_ID})
 * @param applicationId number of the app, under which webhooks are subscribed
 *     ({@code SIGNALBOX_LINKEDIN_APPLICATION_ID})
 * @param scopes what a member has to allow; whoever changes them makes LinkedIn forget every key it gave before
 * @param version of LinkedIn's API, year and month
 * @param apiUrl where LinkedIn answers programs
 * @param siteUrl where LinkedIn asks people and gives keys
 * @param timeout for one answer
 * @param signatureOver what the signature is computed over; LinkedIn's own sentence can be read in two ways
 */
@ConfigurationProperties("signalbox.linkedin")
record LinkedInSettings(
        @Nullable Secret clientSecret,
        @Nullable Secret clientSecretPrevious,
        @Nullable Secret clientId,
        @Nullable Secret applicationId,

        @DefaultValue({
            "rw_organization_admin",
            "r_organization_social",
            "w_organization_social",
            "r_organization_social_feed",
            "w_organization_social_feed"
        })
        Set<String> scopes,

        @DefaultValue("202609") String version,
        @DefaultValue("https://api.linkedin.com") URI apiUrl,
        @DefaultValue("https://www.linkedin.com") URI siteUrl,
        @DefaultValue("20s") Duration timeout,
        @DefaultValue("prefixed-body") SignedContent signatureOver) {

    LinkedInSettings {
        clientId = Secret.usable(clientId);
        applicationId = Secret.usable(applicationId);
        scopes = Set.copyOf(scopes);
    }

    /** What is signed. */
    enum SignedContent {
        /** The text {@code hmacsha256=} and then the body. */
        PREFIXED_BODY,
        /** The body alone. */
        BODY
    }
}
