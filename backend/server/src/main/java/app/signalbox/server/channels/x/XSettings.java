package app.signalbox.server.channels.x;

import app.signalbox.server.channels.wire.Secret;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is agreed with X.
 *
 * @param consumerSecret signs deliveries, answers challenges and signs OAuth 1.0a requests
 *     ({@code SIGNALBOX_X_CONSUMER_SECRET})
 * @param consumerSecretPrevious accepted beside it for deliveries during a rotation
 * @param consumerKey names the app where it speaks for itself and in OAuth 1.0a ({@code SIGNALBOX_X_CONSUMER_KEY})
 * @param clientId names the app where an account consents ({@code SIGNALBOX_X_CLIENT_ID})
 * @param clientSecret proves it ({@code SIGNALBOX_X_CLIENT_SECRET})
 * @param product what sends this deployment's webhooks
 * @param apiUrl where X answers programs
 * @param siteUrl where X asks people
 * @param timeout for one answer
 */
@ConfigurationProperties("signalbox.x")
record XSettings(
        @Nullable Secret consumerSecret,
        @Nullable Secret consumerSecretPrevious,
        @Nullable Secret consumerKey,
        @Nullable Secret clientId,
        @Nullable Secret clientSecret,
        @DefaultValue("activity") Product product,
        @DefaultValue("https://api.x.com") URI apiUrl,
        @DefaultValue("https://x.com") URI siteUrl,
        @DefaultValue("20s") Duration timeout) {

    XSettings {
        consumerKey = Secret.usable(consumerKey);
        clientId = Secret.usable(clientId);
        clientSecret = Secret.usable(clientSecret);
    }

    /** What X sends webhooks with. */
    enum Product {
        /** The X Activity API: a subscription for each kind of event. */
        ACTIVITY,
        /** The deprecated Account Activity API: one subscription for everything. */
        ACCOUNT_ACTIVITY
    }
}
