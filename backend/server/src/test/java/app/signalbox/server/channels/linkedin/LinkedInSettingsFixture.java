package app.signalbox.server.channels.linkedin;

import app.signalbox.server.channels.linkedin.LinkedInSettings.SignedContent;
import app.signalbox.server.channels.wire.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Settings for LinkedIn as tests need them. */
final class LinkedInSettingsFixture {

    static final Set<String> SCOPES = Set.of("rw_organization_admin", "r_organization_social", "w_organization_social");

    private LinkedInSettingsFixture() {}

    /** For webhooks alone. */
    static LinkedInSettings signing(@Nullable Secret current, @Nullable Secret previous, SignedContent signatureOver) {
        var nowhere = URI.create("http://localhost:9");
        return new LinkedInSettings(
                current,
                previous,
                null,
                null,
                SCOPES,
                "202609",
                nowhere,
                nowhere,
                Duration.ofSeconds(5),
                signatureOver);
    }

    /** Everything, with a network at this address, in the version of this month, because older ones end. */
    static LinkedInSettings at(URI network) {
        return new LinkedInSettings(
                Secret.of("client-secret"),
                null,
                Secret.of("sandbox-linkedin-client"),
                Secret.of("29920001"),
                SCOPES,
                DateTimeFormatter.ofPattern("yyyyMM", Locale.ROOT).format(YearMonth.now(ZoneOffset.UTC)),
                network,
                network,
                Duration.ofSeconds(5),
                SignedContent.PREFIXED_BODY);
    }
}
