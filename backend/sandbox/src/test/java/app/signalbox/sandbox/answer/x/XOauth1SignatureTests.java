package app.signalbox.sandbox.answer.x;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.sandbox.answer.call.Parameters.Pair;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XOauth1SignatureTests {

    @ParameterizedTest
    @CsvSource({
        "https://api.x.com/1.1/statuses/update.json,Ls93hJiZbQ3akF3HF3x1Bz8/zU4=",
        "https://api.twitter.com/1.1/statuses/update.json,hCtSmYh+iHYCEqBWrE7C7hYmtUk=",
        "https://api.twitter.com/1/statuses/update.json,tnnArxj06cWHq44gCs1OSKk/jLY="
    })
    void signsAsPublished(String url, String signature) {
        var parameters = List.of(
                new Pair("status", "Hello Ladies + Gentlemen, a signed OAuth request!"),
                new Pair("include_entities", "true"),
                new Pair("oauth_consumer_key", "xvz1evFS4wEEPTGEFPHBog"),
                new Pair("oauth_nonce", "kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg"),
                new Pair("oauth_signature_method", "HMAC-SHA1"),
                new Pair("oauth_timestamp", "1318622958"),
                new Pair("oauth_token", "370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb"),
                new Pair("oauth_version", "1.0"));

        var signed = XOauth1Signature.of(
                "POST",
                url,
                parameters,
                "kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw",
                "LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE");

        assertThat(signed).isEqualTo(signature);
    }
}
