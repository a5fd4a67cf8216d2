package app.signalbox.sandbox.answer.x;

import app.signalbox.sandbox.answer.call.Call;
import app.signalbox.sandbox.answer.call.Parameters.Pair;
import app.signalbox.sandbox.answer.call.Refusal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;

/** Checks requests signed with OAuth 1.0a. */
final class XOauth1 {

    private static final Pattern FIELD = Pattern.compile("([a-z_]+)=\"([^\"]*)\"");
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final int NONCES = 50_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Set<String> nonces = new LinkedHashSet<>();
    private final XSettings settings;
    private final XTokens tokens;

    XOauth1(XSettings settings, XTokens tokens) {
        this.settings = settings;
        this.tokens = tokens;
    }

    /** The account whose token signed the request. */
    String requireUser(Call call, String header) {
        var fields = fields(header);
        var userId = tokens.userOfOauth1(value(fields, "oauth_token")).orElseThrow(XOauth1::notAuthenticated);
        if (!value(fields, "oauth_consumer_key").equals(settings.app().consumerKey())
                || !value(fields, "oauth_signature_method").equals("HMAC-SHA1")
                || !same(value(fields, "oauth_signature"), expected(call, fields, userId))) {
            throw notAuthenticated();
        }
        requireTimely(value(fields, "oauth_timestamp"));
        requireFresh(value(fields, "oauth_timestamp") + value(fields, "oauth_nonce"));
        return userId;
    }

    private String expected(Call call, List<Pair> fields, String userId) {
        var parameters = new ArrayList<Pair>();
        fields.stream()
                .filter(field -> !field.name().equals("oauth_signature") && !field.name().equals("realm"))
                .forEach(parameters::add);
        parameters.addAll(call.query().pairs());
        parameters.addAll(call.form().pairs());
        var host = call.header("Host").orElse("").toLowerCase(Locale.ROOT).replaceFirst(":80$", "");
        return XOauth1Signature.of(
                call.method(),
                "http://" + host + call.path(),
                parameters,
                settings.app().consumerSecret(),
                XSettings.oauth1SecretOf(userId));
    }

    private void requireTimely(String timestamp) {
        var now = settings.clock().instant();
        var at = timestamp.matches("[0-9]{1,12}") ? Instant.ofEpochSecond(Long.parseLong(timestamp)) : Instant.EPOCH;
        if (Duration.between(at, now).abs().compareTo(TOLERANCE) > 0) {
            throw XRefusal.coded(401, 135, "Timestamp out of bounds.");
        }
    }

    private void requireFresh(String nonce) {
        lock.lock();
        try {
            if (!nonces.add(nonce)) {
                throw notAuthenticated();
            }
            if (nonces.size() > NONCES) {
                nonces.remove(nonces.iterator().next());
            }
        } finally {
            lock.unlock();
        }
    }

    private static List<Pair> fields(String header) {
        return FIELD.matcher(header)
                .results()
                .map(found -> new Pair(found.group(1), URLDecoder.decode(found.group(2), StandardCharsets.UTF_8)))
                .toList();
    }

    private static String value(List<Pair> fields, String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(Pair::value)
                .findFirst()
                .orElse("");
    }

    private static boolean same(String given, String expected) {
        return MessageDigest.isEqual(
                given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    private static Refusal notAuthenticated() {
        return XRefusal.coded(401, 32, "Could not authenticate you.");
    }
}
