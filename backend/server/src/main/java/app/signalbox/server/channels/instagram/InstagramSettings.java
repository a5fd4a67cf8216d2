package app.signalbox.server.channels.instagram;

import app.signalbox.server.channels.wire.Secret;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is agreed with Meta for apps with Instagram login, whose deliveries carry a signature of their own. Apps with
 * Facebook login need none of it.
 *
 * @param appSecret signs deliveries ({@code SIGNALBOX_INSTAGRAM_APP_SECRET})
 * @param appSecretPrevious accepted beside it during a rotation
 * @param apiUrl where keys of Instagram login are taken
 */
@ConfigurationProperties("signalbox.instagram")
record InstagramSettings(
        @Nullable Secret appSecret,
        @Nullable Secret appSecretPrevious,
        @DefaultValue("https://graph.instagram.com") URI apiUrl) {}
