package app.signalbox.server.channels.x;

import app.signalbox.server.channels.wire.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What is agreed with X.
 *
 * @param consumerSecret signs deliveries and answers challenges ({@code SIGNALBOX_X_CONSUMER_SECRET})
 * @param consumerSecretPrevious accepted beside it for deliveries during a rotation
 */
@ConfigurationProperties("signalbox.x")
record XSettings(@Nullable Secret consumerSecret, @Nullable Secret consumerSecretPrevious) {}
