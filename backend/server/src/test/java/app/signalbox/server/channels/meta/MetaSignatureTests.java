package app.signalbox.server.channels.meta;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.server.channels.WebhookDelivery;
import app.signalbox.server.channels.wire.Secret;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetaSignatureTests {

    private static final String SHA256 = "X-Hub-Signature-256";
    private static final String SHA1 = "X-Hub-Signature";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    It's a Secret to Everybody | Hello, World! | 757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17
                    meta_app_secret_test | {"object":"page","entry":[]} | a0166d95982756d36048ac095eb90304b036c91763b5855c4a75cc89f8e3e509
                    FAKE_SECRET | {"object":"page","entry":[{"id":"1","time":1,"changes":[{"field":"feed","value":{"message":"caf\\u00e9"}}]}]} | 137980d7f2396f37f42ac83fbe256c781dcd5b6564e5b1864dc115653c5fd914
                    """)
    void holdsForThePublishedVectors(String secret, String body, String expected) {
        var signature = signature(secret, false);

        assertThat(signature.signed(delivery(SHA256, "sha256=" + expected, body)))
                .isTrue();
        assertThat(signature.signed(delivery(SHA256, "sha256=" + expected.toUpperCase(Locale.ROOT), body)))
                .isTrue();
        assertThat(signature.signed(delivery(SHA256, expected, body))).isFalse();
    }

    @Test
    void isOverTheBytesAsSentAndNotOverWhatTheyMean() {
        var signature = signature("FAKE_SECRET", false);
        var meaningTheSame =
                "{\"object\":\"page\",\"entry\":[{\"id\":\"1\",\"time\":1,\"changes\":[{\"field\":\"feed\",\"value\":{\"message\":\"café\"}}]}]}";

        assertThat(signature.signed(delivery(
                        SHA256,
                        "sha256=137980d7f2396f37f42ac83fbe256c781dcd5b6564e5b1864dc115653c5fd914",
                        meaningTheSame)))
                .isFalse();
    }

    @Test
    void acceptsTheLegacySignatureOnlyIfToldTo() {
        var legacy = delivery(SHA1, "sha1=0d814d436b45c33ef664a317ff4b8dc2d3d8fe2a", "rawBody");

        assertThat(signature("FAKE_SECRET", true).signed(legacy)).isTrue();
        assertThat(signature("FAKE_SECRET", false).signed(legacy)).isFalse();
    }

    @Test
    void isNotSavedByALegacySignature() {
        var both = new WebhookDelivery(
                Map.of(SHA1, "sha1=0d814d436b45c33ef664a317ff4b8dc2d3d8fe2a", SHA256, "sha256=00"), bytes("rawBody"));

        assertThat(signature("FAKE_SECRET", true).signed(both)).isFalse();
    }

    private static MetaSignature signature(String secret, boolean acceptSha1) {
        return new MetaSignature(MetaFixtures.webhooks(null, null, null, acceptSha1), List.of(Secret.of(secret)));
    }

    private static WebhookDelivery delivery(String header, String value, String body) {
        return new WebhookDelivery(Map.of(header, value), bytes(body));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
