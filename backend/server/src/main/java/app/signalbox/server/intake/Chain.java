package app.signalbox.server.intake;

import app.signalbox.contract.channels.Channel;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;

/**
 * The hash chain over a writer's rows, as {@code ChainRange} describes it: no row can be altered, taken out or put in
 * without breaking it. It runs over the body's hash, so that erasing the body leaves it whole.
 */
final class Chain {

    /** What stands before a writer's first row. */
    static final byte[] START = new byte[32];

    private Chain() {}

    static byte[] next(byte[] before, int writer, long position, Instant receivedAt, Channel channel, byte[] bodyHash) {
        MessageDigest digest = digest();
        digest.update(before);
        digest.update(ByteBuffer.allocate(20)
                .putInt(writer)
                .putLong(position)
                .putLong(receivedAt.getEpochSecond() * 1_000_000 + receivedAt.getNano() / 1_000)
                .flip());
        digest.update(channel.value().getBytes(StandardCharsets.UTF_8));
        return digest.digest(bodyHash);
    }

    static byte[] sha256(byte[] body) {
        return digest().digest(body);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
