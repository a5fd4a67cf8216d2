package app.signalbox.server.knowledge;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.knowledge.WriteSavedReply;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A text kept ready for answers, checked. */
record SavedReply(
        UUID id,
        String shortcut,
        String title,
        String text,
        @Nullable Channel channel,
        @Nullable String language) {

    /** Titles of the articles that saved replies are found by begin like this, and no others do. */
    static final String ARTICLE = "Saved reply /";

    private static final Pattern SHORTCUT = Pattern.compile("[a-z0-9-]{1,40}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
    private static final Pattern VARIABLE = Pattern.compile("\\{[a-z_]+}");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?…])\\s+|\\n");
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_TEXT = 10_000;

    static SavedReply of(UUID id, WriteSavedReply said) {
        return new SavedReply(
                id,
                shortcut(said.shortcut()),
                filled("title", said.title(), LONGEST_TITLE),
                filled("text", said.text(), LONGEST_TEXT),
                said.channel(),
                language(said.language()));
    }

    /** Where the article that it is found by says it comes from. */
    static String source(UUID id) {
        return "saved-reply:" + id;
    }

    /** Title of the article that it is found by. */
    String articleTitle() {
        String network = channel == null ? "" : " " + channel.value();
        return ARTICLE + shortcut + network + (language == null ? "" : " " + language);
    }

    /** What may be said to anybody: sentences with variables are left out. Empty where nothing remains. */
    String plainWords() {
        return Arrays.stream(SENTENCE_END.split(text))
                .filter(sentence -> !VARIABLE.matcher(sentence).find())
                .collect(Collectors.joining(" "))
                .strip();
    }


    private static String shortcut(@Nullable String value) {
        String small = value == null ? "" : value.strip().toLowerCase(Locale.ROOT).replaceFirst("^/", "");
        if (!SHORTCUT.matcher(small).matches()) {
            throw new InvalidSavedReplyException(
                    "A shortcut has 1 to 40 small letters, digits and hyphens, such as opening-hours. Write it like that.");
        }
        return small;
    }

    private static String filled(String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank() || value.strip().length() > longest) {
            throw new InvalidSavedReplyException(
                    "The " + field + " of a saved reply has 1 to " + longest + " characters. Shorten or fill it in.");
        }
        return value.strip();
    }

    private static @Nullable String language(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String code = value.strip().toLowerCase(Locale.ROOT);
        if (!LANGUAGE.matcher(code).matches()) {
            throw new InvalidSavedReplyException(
                    "A language is given by its two letters, such as en or de. Leave it empty if it doesn't matter.");
        }
        return code;
    }
}
