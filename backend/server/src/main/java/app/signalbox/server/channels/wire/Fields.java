package app.signalbox.server.channels.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON value read without trust: whatever is missing, null, empty or of another type is simply absent, and nothing
 * here throws.
 */
public record Fields(JsonNode node) {

    private static final int LONGEST_ID = 400;
    private static final char REPLACEMENT = '\uFFFD';

    // One spelling for every order of keys, and only ASCII, so that half an emoji survives too.
    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    public Fields at(String name) {
        return new Fields(node.path(name));
    }

    /** Whether the value is there and not null. */
    public boolean has(String name) {
        return !at(name).absent();
    }

    public boolean absent() {
        return node.isMissingNode() || node.isNull();
    }

    public boolean isObject() {
        return node.isObject();
    }

    /** Names of the properties in their order. */
    public List<String> names() {
        return List.copyOf(node.propertyNames());
    }

    /** Text or number as text; what a database can't keep in a text (NUL, half characters) is replaced. */
    public @Nullable String text(String name) {
        return at(name).text();
    }

    /** Text or number as text. */
    public @Nullable String text() {
        if (!node.isString() && !node.isNumber()) {
            return null;
        }
        var text = node.asString();
        return text.isBlank() ? null : storable(text);
    }

    /** The first of the texts that is there. */
    public @Nullable String firstText(String... names) {
        for (String name : names) {
            var text = text(name);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** An id, sent as text or as a whole number of any length. */
    public @Nullable String id(String name) {
        return at(name).id();
    }

    /** This value as an id. */
    public @Nullable String id() {
        if (node.isFloatingPointNumber()) {
            return null;
        }
        var id = text();
        return id == null || id.length() > LONGEST_ID ? null : id.strip();
    }

    /** The first of the ids that is there. */
    public @Nullable String firstId(String... names) {
        for (String name : names) {
            var id = id(name);
            if (id != null) {
                return id;
            }
        }
        return null;
    }

    /** Text in lower case. */
    public @Nullable String word(String name) {
        var text = text(name);
        return text == null ? null : text.strip().toLowerCase(Locale.ROOT);
    }

    public boolean flag(String name) {
        var value = node.path(name);
        return value.isBoolean() ? value.asBoolean() : "true".equals(text(name));
    }

    /** A small count, 0 if there is none. */
    public int count(String name) {
        var text = text(name);
        return text != null && text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }

    public @Nullable Instant time(String name) {
        return ProviderTime.of(text(name));
    }

    /** Elements of an array; a single value counts as an array of one, so that an odd one isn't overlooked. */
    public List<Fields> items(String name) {
        var value = at(name);
        if (value.absent()) {
            return List.of();
        }
        return value.node.isArray()
                ? value.node.values().stream().map(Fields::new).toList()
                : List.of(value);
    }

    /** The same for equal values, whatever the order of their keys. */
    public String fingerprint() {
        var canonical = CANONICAL.writeValueAsString(node);
        return fingerprint(canonical.getBytes(StandardCharsets.UTF_8));
    }

    static String fingerprint(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    private static String storable(String text) {
        if (text.chars().noneMatch(c -> c == 0 || Character.isSurrogate((char) c))) {
            return text;
        }
        var clean = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == 0 || Character.getType(c) == Character.SURROGATE ? REPLACEMENT : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
