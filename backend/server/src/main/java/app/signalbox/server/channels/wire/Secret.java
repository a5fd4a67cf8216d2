package app.signalbox.server.channels.wire;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** A secret shared with a network. It never shows itself in a log line. */
public final class Secret {

    private final byte[] key;

    /** Copied for each use, because finding an algorithm costs more than using it. */
    private final Map<String, Mac> macs = new ConcurrentHashMap<>();

    private Secret(byte[] key) {
        this.key = key;
    }

    /** Settings are bound through this; surrounding white space is a slip of whoever pasted it. */
    public static Secret of(String text) {
        return new Secret(text.strip().getBytes(StandardCharsets.UTF_8));
    }

    /** The given secret, or null if there is none or it is blank. */
    public static @Nullable Secret usable(@Nullable Secret secret) {
        return secret == null || secret.key.length == 0 ? null : secret;
    }

    /** Those of the secrets that are set. */
    public static List<Secret> usable(@Nullable Secret current, @Nullable Secret previous) {
        return Stream.of(current, previous)
                .flatMap(secret -> Stream.ofNullable(usable(secret)))
                .toList();
    }

    /**
     * Authenticates the parts, one after the other.
     *
     * @param algorithm such as {@code HmacSHA256}
     */
    public byte[] authenticate(String algorithm, byte[]... parts) {
        try {
            var mac = (Mac) macs.computeIfAbsent(algorithm, this::keyed).clone();
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Mac keyed(String algorithm) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return mac;
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("This Java has no " + algorithm, absent);
        }
    }

    /** Whether the text is this secret; takes the same time for every text of the same length. */
    public boolean is(String text) {
        return MessageDigest.isEqual(key, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The secret in plain, for the calls that must carry it. */
    public String reveal() {
        return new String(key, StandardCharsets.UTF_8);
    }

    /** Whether both texts are the same; takes the same time for every text of the same length. */
    public static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return key.length == 0 ? "unset" : "set";
    }
}
