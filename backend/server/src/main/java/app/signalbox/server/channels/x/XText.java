package app.signalbox.server.channels.x;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** X writes three characters of a text as HTML would. */
final class XText {

    private XText() {}

    static @Nullable String plain(@Nullable String text) {
        return text == null
                ? null
                : text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    /** The text without the address of its pictures or film, which X puts behind it. */
    static @Nullable String withoutMedia(@Nullable String text) {
        return text == null
                ? null
                : text.replaceFirst("\\s*https://t\\.co/\\w+\\s*$", "").strip();
    }

    /**
     * Whether words that X shows are the ones that were sent: X shortens addresses, puts the names of those who are
     * answered in front of an answer, and is free with white space.
     */
    static boolean same(String sent, @Nullable String shown) {
        return shown == null ? sent.isEmpty() : essence(sent).equals(essence(String.valueOf(plain(shown))));
    }

    private static String essence(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceFirst("^(\\s*@\\w+)+", "")
                .replaceAll("(?i)(https?://)?[\\w-]+(\\.[\\w-]+)*\\.[a-z]{2,}(/\\S*)?", "(address)")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }
}
