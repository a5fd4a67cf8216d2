package app.signalbox.server.channels.x;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.signalbox.server.channels.wire.Secret;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;

/**
 * Signs requests of an account with OAuth 1.0a (RFC 5849, HMAC-SHA1). A JSON body is not part of what is signed.
 *
 * @param consumerKey names the app
 * @param consumerSecret proves it
 * @param token of the account
 * @param tokenSecret proves it
 */
record OAuth1Signature(Secret consumerKey, Secret consumerSecret, String token, Secret tokenSecret) {

    /** The whole {@code Authorization} header. */
    String header(String method, URI uri, String nonce, Instant at) {
        var oauth = new TreeMap<>(Map.of(
                "oauth_consumer_key",
                consumerKey.reveal(),
                "oauth_nonce",
                nonce,
                "oauth_signature_method",
                "HMAC-SHA1",
                "oauth_timestamp",
                Long.toString(at.getEpochSecond()),
                "oauth_token",
                token,
                "oauth_version",
                "1.0"));
        var signed = new TreeMap<>(oauth);
        signed.putAll(query(uri));
        oauth.put("oauth_signature", sign(method, uri, signed));
        return oauth.entrySet().stream()
                .map(parameter -> encode(parameter.getKey()) + "=\"" + encode(parameter.getValue()) + "\"")
                .collect(Collectors.joining(", ", "OAuth ", ""));
    }

    /** The signature over a request with these parameters, wherever they travel. */
    String sign(String method, URI uri, Map<String, String> parameters) {
        var key = Secret.of(encode(consumerSecret.reveal()) + "&" + encode(tokenSecret.reveal()));
        var signature =
                key.authenticate("HmacSHA1", base(method, uri, parameters).getBytes(UTF_8));
        return Base64.getEncoder().encodeToString(signature);
    }

    static String base(String method, URI uri, Map<String, String> parameters) {
        var encoded = new TreeMap<String, String>();
        parameters.forEach((name, value) -> encoded.put(encode(name), encode(value)));
        var normalized = encoded.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining("&"));
        return method + "&" + encode(place(uri)) + "&" + encode(normalized);
    }

    static String encode(String text) {
        return UriUtils.encode(text, UTF_8);
    }

    private static String place(URI uri) {
        return (uri.getScheme() + "://" + uri.getRawAuthority()).toLowerCase(Locale.ROOT) + uri.getRawPath();
    }

    private static Map<String, String> query(URI uri) {
        var parameters = new TreeMap<String, String>();
        if (uri.getRawQuery() != null) {
            for (String pair : uri.getRawQuery().split("&", -1)) {
                var parts = pair.split("=", 2);
                parameters.put(UriUtils.decode(parts[0], UTF_8), UriUtils.decode(parts[1], UTF_8));
            }
        }
        return parameters;
    }

    @Override
    public String toString() {
        return "OAuth1Signature[]";
    }
}
