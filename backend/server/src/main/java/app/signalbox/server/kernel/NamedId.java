package app.signalbox.server.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Makes identifiers that follow from what they identify, so that whoever knows the name knows the id without asking
 * the database, and a replay gives the same one: UUID version 8 of RFC 9562 over SHA-256.
 */
public final class NamedId {

    private NamedId() {}

    /** The identifier of this name, said in one or more parts, within the scope. */
    public static UUID of(UUID scope, String... parts) {
        MessageDigest digest = sha256();
        digest.update(ByteBuffer.allocate(16)
                .putLong(scope.getMostSignificantBits())
                .putLong(scope.getLeastSignificantBits())
                .flip());
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
            digest.update(bytes);
        }
        ByteBuffer hash = ByteBuffer.wrap(digest.digest());
        long high = (hash.getLong() & 0xffff_ffff_ffff_0fffL) | 0x8000L;
        long low = (hash.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
