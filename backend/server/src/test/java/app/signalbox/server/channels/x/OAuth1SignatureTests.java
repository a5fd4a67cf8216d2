package app.signalbox.server.channels.x;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.server.channels.wire.Secret;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors that X published, with keys that are long invalid. */
class OAuth1SignatureTests {

    private static final String NONCE = "kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg";
    private static final Instant AT = Instant.ofEpochSecond(1_318_622_958);

    private final OAuth1Signature signature = new OAuth1Signature(
            Secret.of("xvz1evFS4wEEPTGEFPHBog"),
            Secret.of("kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw"),
            "370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb",
            Secret.of("LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE"));

    @ParameterizedTest
    @CsvSource({
        "https://api.x.com/1.1/statuses/update.json, Ls93hJiZbQ3akF3HF3x1Bz8/zU4=",
        "https://api.twitter.com/1.1/statuses/update.json, hCtSmYh+iHYCEqBWrE7C7hYmtUk=",
        "https://api.twitter.com/1/statuses/update.json, tnnArxj06cWHq44gCs1OSKk/jLY=",
    })
    void signsAsPublished(String address, String expected) {
        assertThat(signature.sign("POST", URI.create(address), parameters())).isEqualTo(expected);
    }

    @Test
    void buildsTheBaseThatIsSigned() {
        var base = OAuth1Signature.base("POST", URI.create("https://API.x.com/1.1/statuses/update.json"), parameters());

        assertThat(base)
                .startsWith("POST&https%3A%2F%2Fapi.x.com%2F1.1%2Fstatuses%2Fupdate.json&include_entities%3Dtrue%26")
                .endsWith("status%3DHello%2520Ladies%2520%252B%2520Gentlemen%252C%2520a%2520signed%2520OAuth%2520"
                        + "request%2521");
    }

    @Test
    void signsWhatStandsInTheAddress() {
        var address = URI.create("https://api.x.com/1.1/statuses/update.json?include_entities=true"
                + "&status=Hello%20Ladies%20%2B%20Gentlemen%2C%20a%20signed%20OAuth%20request%21");

        assertThat(signature.header("POST", address, NONCE, AT))
                .startsWith("OAuth oauth_consumer_key=\"xvz1evFS4wEEPTGEFPHBog\", oauth_nonce=")
                .contains("oauth_signature=\"Ls93hJiZbQ3akF3HF3x1Bz8%2FzU4%3D\"")
                .doesNotContain("status=");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ladies + Gentlemen | Ladies%20%2B%20Gentlemen",
                "An encoded string! | An%20encoded%20string%21",
                "Dogs, Cats & Mice | Dogs%2C%20Cats%20%26%20Mice",
                "\u2603 | %E2%98%83",
                "a-b._~*() | a-b._~%2A%28%29"
            })
    void encodesAsPublished(String text, String expected) {
        assertThat(OAuth1Signature.encode(text)).isEqualTo(expected);
    }

    @Test
    void keepsItsSecretsToItself() {
        assertThat(signature.toString()).doesNotContain("kAcSOqF21", "LswwdoUaIvS8", "370773112");
    }

    private static Map<String, String> parameters() {
        return new HashMap<>(Map.of(
                "status", "Hello Ladies + Gentlemen, a signed OAuth request!",
                "include_entities", "true",
                "oauth_consumer_key", "xvz1evFS4wEEPTGEFPHBog",
                "oauth_nonce", NONCE,
                "oauth_signature_method", "HMAC-SHA1",
                "oauth_timestamp", Long.toString(AT.getEpochSecond()),
                "oauth_token", "370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb",
                "oauth_version", "1.0"));
    }
}
