package app.signalbox.sandbox.wire;

import java.util.Map;

/** Meta's words for the emoji that people react with. */
final class Reactions {

    private static final Map<String, String> NAMES =
            Map.of("❤️", "love", "👍", "like", "😆", "haha", "😮", "wow", "😢", "sad", "😡", "angry");

    private Reactions() {}

    static String nameOf(String emoji) {
        return NAMES.getOrDefault(emoji, "other");
    }
}
