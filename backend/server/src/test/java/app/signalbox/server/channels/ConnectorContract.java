package app.signalbox.server.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.signalbox.server.channels.HandshakeReply.Refused;
import app.signalbox.server.channels.ProviderEvent.Unreadable;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** What every connector must show. */
public abstract class ConnectorContract {

    protected static final String CURRENT = "a-current-secret";
    protected static final String PREVIOUS = "a-previous-secret";

    /** Configured with {@link #CURRENT} and {@link #PREVIOUS}. */
    protected abstract Connector connector();

    /** Without any setting. */
    protected abstract Connector unconfigured();

    /** The body signed as the network signs it. */
    protected abstract WebhookDelivery signed(String body, String secret);

    /** A verification request that must be refused. */
    protected abstract HandshakeRequest untrustworthyHandshake();

    /** A body with several events, the first of which is one that is understood. */
    protected abstract String body();

    /** A body with one event of an unknown kind beside one that is understood. */
    protected abstract String bodyWithSomethingUnknown();

    @Test
    void acceptsWhatTheNetworkSigned() {
        var delivery = signed(body(), CURRENT);

        assertThat(connector().signed(delivery)).isTrue();
    }

    @Test
    void rejectsAForgedSignature() {
        var genuine = signed(body(), CURRENT);
        var forged = signed(body(), "someone-else's-secret");
        var altered = new WebhookDelivery(genuine.headers(), bytes(body() + " "));
        var unsigned = new WebhookDelivery(Map.of(), genuine.body());

        assertThat(List.of(forged, altered, unsigned))
                .noneMatch(delivery -> connector().signed(delivery));
    }

    @Test
    void rejectsMalformedSignatures() {
        var genuine = signed(body(), CURRENT);
        var value = signature(genuine);
        var malformed = List.of("", " ", "sha256=", "=", "zz", value + "0", value.substring(1), "sha256=\u0000ü€");

        assertThat(malformed)
                .noneMatch(text -> connector().signed(new WebhookDelivery(instead(genuine, text), genuine.body())));
    }

    private static String signature(WebhookDelivery delivery) {
        return Stream.of("x-hub-signature-256", "x-twitter-webhooks-signature", "x-li-signature")
                .flatMap(name -> Stream.ofNullable(delivery.header(name)))
                .findFirst()
                .orElseThrow();
    }

    private static WebhookDelivery.Headers instead(WebhookDelivery genuine, String value) {
        return name -> genuine.header(name) == null ? null : value;
    }

    @Test
    void acceptsThePreviousSecretDuringRotation() {
        var delivery = signed(body(), PREVIOUS);

        assertThat(connector().signed(delivery)).isTrue();
    }

    @Test
    void refusesTheWrongToken() {
        var reply = connector().handshake(untrustworthyHandshake());

        assertThat(reply).contains(new Refused());
    }

    @Test
    void takesAPlainRequestForNoHandshake() {
        var reply = connector().handshake(new HandshakeRequest(Map.of("page", "1")));

        assertThat(reply).isEmpty();
    }

    @Test
    void isNotConfiguredWithoutSecret() {
        assertThat(unconfigured().configured()).isFalse();
        assertThat(unconfigured().missingSetting()).startsWith("SIGNALBOX_");
        assertThat(unconfigured().signed(signed(body(), CURRENT))).isFalse();
        assertThat(connector().configured()).isTrue();
    }

    @Test
    void readsTheSameDeliveryTwiceAsTheSameEvents() {
        var once = connector().read(bytes(body()));
        var again = connector().read(bytes(body()));

        assertThat(once).hasSizeGreaterThan(1).doesNotHaveAnyElementsOfTypes(Unreadable.class);
        assertThat(again).isEqualTo(once);
        assertThat(once).extracting(event -> event.source().dedupeKey()).doesNotHaveDuplicates();
    }

    @Test
    void keepsUnknownContentReadableAsUnreadable() {
        var events = connector().read(bytes(bodyWithSomethingUnknown()));

        assertThat(events).hasSize(2);
        assertThat(events)
                .filteredOn(Unreadable.class::isInstance)
                .singleElement()
                .satisfies(event -> {
                    assertThat(((Unreadable) event).reason()).endsWith(".");
                    assertThat(event.source().externalAccountId()).isNotNull();
                });
    }

    @Test
    void readsWhatIsNoEnvelopeAsOneUnreadableEvent() {
        var bodies = List.of(
                "", "no json", "[]", "17", "null", "{}", "{\"a\":", "{} {}", "[".repeat(5_000), "{\"hello\":1}");

        for (String body : bodies) {
            assertThat(connector().read(bytes(body)))
                    .as(body)
                    .singleElement()
                    .isInstanceOfSatisfying(Unreadable.class, event -> {
                        assertThat(event.reason()).endsWith(".");
                        assertThat(event.source().channel())
                                .isEqualTo(connector().channel());
                    });
        }
    }

    @Test
    void neverThrowsOnAnyBytes() {
        var random = new Random(20_260_801);
        var genuine = bytes(body());

        for (int round = 0; round < 3_000; round++) {
            var bytes = Arrays.copyOf(genuine, genuine.length);
            for (int change = 0; change <= random.nextInt(6); change++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            var cut = round % 5 == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
            assertThatCode(() -> assertThat(connector().read(cut)).isNotEmpty())
                    .as(HexFormat.of().formatHex(cut))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void neverThrowsOnValuesOfTheWrongType() {
        var odd = List.of(
                "null", "{}", "[]", "[[]]", "true", "-1", "1e400", "\"\\u0000\"", "\"\\ud83d\"", "9".repeat(900));

        for (String replacement : odd) {
            for (String body : JsonVariations.eachValueReplaced(body(), replacement)) {
                assertThatCode(() -> assertThat(connector().read(bytes(body))).isNotEmpty())
                        .as(body)
                        .doesNotThrowAnyException();
            }
        }
    }

    protected static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** HMAC as the networks compute it, written here once more so that the tests don't check the code with itself. */
    protected static byte[] hmac(String algorithm, String secret, String text) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(bytes(secret), algorithm));
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    protected static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
