package app.signalbox.server.knowledge.chunking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A part of an article.
 *
 * @param title of the article
 * @param heading headings above the text from the outermost in, parted by {@code ›}; empty where there is none
 * @param text never empty
 */
public record Chunk(String title, String heading, String text) {

    private static final int HASH_LENGTH = 40;

    /** Follows from title, heading and text: equal for equal chunks, different for different ones. */
    public String hash() {
        MessageDigest digest = sha256();
        for (String part : List.of(title, heading, text)) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_LENGTH);
    }

    /** Where the text stands: title and headings in one line. */
    public String place() {
        return heading.isEmpty() ? title : title + " \u203A " + heading;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
