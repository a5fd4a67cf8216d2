package app.signalbox.sandbox.answer.outside;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A file that arrived on a network.
 *
 * @param name as it was called on the way
 * @param type what its first octets say it is
 * @param size in octets
 * @param sha256 of its content, in hexadecimal
 */
public record Media(String name, String type, long size, String sha256) {

    private static final String UNKNOWN = "application/octet-stream";

    public static Media of(String name, byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new Media(
                    name, typeOf(content), content.length, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first word of its type, or file. */
    public String family() {
        var family = type.substring(0, type.indexOf('/'));
        return family.equals("application") || family.equals("text") ? "file" : family;
    }

    private static String typeOf(byte[] content) {
        var head = new String(content, 0, Math.min(16, content.length), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u0089PNG")) {
            return "image/png";
        }
        if (head.startsWith("\u00FF\u00D8\u00FF")) {
            return "image/jpeg";
        }
        if (head.startsWith("GIF8")) {
            return "image/gif";
        }
        if (head.startsWith("RIFF")) {
            return head.startsWith("WEBP", 8) ? "image/webp" : "audio/wav";
        }
        if (head.startsWith("ftyp", 4)) {
            var brand = head.substring(8, Math.min(12, head.length())).toLowerCase(Locale.ROOT);
            return switch (brand) {
                case "m4a " -> "audio/mp4";
                case "qt  " -> "video/quicktime";
                default -> "video/mp4";
            };
        }
        if (head.startsWith("ID3") || head.startsWith("\u00FF\u00FB")) {
            return "audio/mpeg";
        }
        if (head.startsWith("OggS")) {
            return "audio/ogg";
        }
        if (head.startsWith("\u001AE\u00DF\u00A3")) {
            return "video/webm";
        }
        return head.startsWith("%PDF") ? "application/pdf" : UNKNOWN;
    }
}
