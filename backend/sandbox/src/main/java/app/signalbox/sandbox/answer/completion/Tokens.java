package app.signalbox.sandbox.answer.completion;

import java.nio.charset.StandardCharsets;

/** Counts tokens: one for every four bytes begun. A real vocabulary differs, the rules of counting don't. */
final class Tokens {

    private static final int BYTES = 4;
    private static final int FRAME_OF_A_MESSAGE = 3;

    private Tokens() {}

    static int of(String text) {
        return (text.getBytes(StandardCharsets.UTF_8).length + BYTES - 1) / BYTES;
    }

    static int of(Question question) {
        var messages = question.turns().stream()
                .mapToInt(turn -> FRAME_OF_A_MESSAGE + of(turn.text()))
                .sum();
        var schema = question.schema();
        return messages + (schema == null ? 0 : of(schema.toString()));
    }

    /** The text up to this many tokens. */
    static String first(String text, int tokens) {
        var end = text.length();
        while (of(text.substring(0, end)) > tokens) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end);
    }
}
