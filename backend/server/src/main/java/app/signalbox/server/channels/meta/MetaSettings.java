package app.signalbox.server.channels.meta;

import app.signalbox.server.channels.wire.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What is agreed with Meta. All of it is optional; what isn't set switches the endpoints off.
 *
 * @param appSecret signs deliveries ({@code SIGNALBOX_META_APP_SECRET})
 * @param appSecretPrevious accepted beside it during a rotation
 * @param verifyToken proves that a verification request is ours ({@code SIGNALBOX_META_VERIFY_TOKEN})
 * @param verifyTokenPrevious accepted beside it during a rotation
 * @param acceptSha1 whether the legacy SHA-1 signature is enough where the SHA-256 one is missing
 */
@ConfigurationProperties("signalbox.meta")
public record MetaSettings(
        @Nullable Secret appSecret,
        @Nullable Secret appSecretPrevious,
        @Nullable Secret verifyToken,
        @Nullable Secret verifyTokenPrevious,
        boolean acceptSha1) {

    /** Environment variable of the app secret. */
    public static final String APP_SECRET = "SIGNALBOX_META_APP_SECRET";

    /** Environment variable of the verify token. */
    public static final String VERIFY_TOKEN = "SIGNALBOX_META_VERIFY_TOKEN";
}
