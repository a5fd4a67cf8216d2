package app.signalbox.sandbox.answer.x;

import app.signalbox.sandbox.answer.call.Parameters.Pair;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The HMAC-SHA1 signature of OAuth 1.0a. Source: RFC 5849, section 3.4. */
final class XOauth1Signature {

    private XOauth1Signature() {}

    /**
     * Signs a request.
     *
     * @param url without query
     * @param parameters of header, query and form, but neither the signature nor the realm
     */
    static String of(String method, String url, List<Pair> parameters, String consumerSecret, String tokenSecret) {
        var sorted = parameters.stream()
                .map(pair -> new Pair(encoded(pair.name()), encoded(pair.value())))
                .sorted(Comparator.comparing(Pair::name).thenComparing(Pair::value))
                .map(pair -> pair.name() + "=" + pair.value())
                .collect(Collectors.joining("&"));
        var base = method + "&" + encoded(url) + "&" + encoded(sorted);
        return hmac(base, encoded(consumerSecret) + "&" + encoded(tokenSecret));
    }

    private static String hmac(String base, String key) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(base.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA1, but this one refuses it.", e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
