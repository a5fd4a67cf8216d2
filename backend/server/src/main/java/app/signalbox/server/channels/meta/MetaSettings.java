package app.signalbox.server.channels.meta;

import app.signalbox.server.channels.wire.Secret;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is agreed with Meta. All secrets are optional; what isn't set switches the endpoints off.
 *
 * @param appId names our app in the dialog where accounts are connected ({@code SIGNALBOX_META_APP_ID})
 * @param appSecret signs deliveries and proves that calls are ours ({@code SIGNALBOX_META_APP_SECRET})
 * @param appSecretPrevious accepted beside it for deliveries during a rotation
 * @param verifyToken proves that a verification request is ours ({@code SIGNALBOX_META_VERIFY_TOKEN})
 * @param verifyTokenPrevious accepted beside it during a rotation
 * @param acceptSha1 whether the legacy SHA-1 signature is enough where the SHA-256 one is missing
 * @param apiUrl where the Graph API answers
 * @param dialogUrl where an admin's browser is sent to consent
 * @param graphVersion version of the Graph API, such as {@code v25.0}
 * @param timeout for one call
 */
@ConfigurationProperties("signalbox.meta")
public record MetaSettings(
        @Nullable String appId,
        @Nullable Secret appSecret,
        @Nullable Secret appSecretPrevious,
        @Nullable Secret verifyToken,
        @Nullable Secret verifyTokenPrevious,
        boolean acceptSha1,
        @DefaultValue("https://graph.facebook.com") URI apiUrl,
        @DefaultValue("https://www.facebook.com") URI dialogUrl,
        @DefaultValue("v25.0") String graphVersion,
        @DefaultValue("10s") Duration timeout) {

    /** Environment variable of the app's id. */
    public static final String APP_ID = "SIGNALBOX_META_APP_ID";

    /** Environment variable of the app secret. */
    public static final String APP_SECRET = "SIGNALBOX_META_APP_SECRET";

    /** Environment variable of the verify token. */
    public static final String VERIFY_TOKEN = "SIGNALBOX_META_VERIFY_TOKEN";

    public MetaSettings {
        if (!graphVersion.matches("v[0-9]+\\.[0-9]+")) {
            throw new IllegalArgumentException("A version of the Graph API looks like v25.0, not " + graphVersion);
        }
    }

    /** An address of the Graph API with its version. */
    public URI versioned(URI api) {
        var address = api.toString();
        return URI.create((address.endsWith("/") ? address : address + "/") + graphVersion);
    }
}
