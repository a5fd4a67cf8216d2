package app.signalbox.server.triage.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A prompt from a file beside this class.
 *
 * @param version name of the file and the beginning of its hash, so that no change goes unseen
 */
record Prompt(String version, String text) {

    private static final int ENOUGH_OF_A_HASH = 8;

    static Prompt of(String name) {
        try (var stream = Objects.requireNonNull(Prompt.class.getResourceAsStream(name + ".txt"), name)) {
            byte[] octets = stream.readAllBytes();
            return new Prompt(name + "-" + hash(octets), new String(octets, StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("The prompt can't be read: " + name, e);
        }
    }

    private static String hash(byte[] octets) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(octets);
            return HexFormat.of().formatHex(digest).substring(0, ENOUGH_OF_A_HASH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
