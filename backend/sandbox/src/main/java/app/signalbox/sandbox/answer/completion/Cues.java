package app.signalbox.sandbox.answer.completion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words that hint at something, from {@code cues.txt}: a line for each thing hinted at. */
final class Cues {

    private static final Pattern LINE = Pattern.compile("(\\w+): (.+)");
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}\\p{So}?€$£%]+");

    private final Map<String, List<String>> words = new LinkedHashMap<>();

    Cues() {
        try (var stream = Objects.requireNonNull(Cues.class.getResourceAsStream("cues.txt"), "cues.txt")) {
            new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                var parts = LINE.matcher(line);
                if (parts.matches()) {
                    words.put(parts.group(1), List.of(parts.group(2).split(", ", -1)));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("The words of the model cannot be read.", e);
        }
    }

    /** How many words of this thing the text has. */
    long count(String thing, String text) {
        return found(thing, text).count();
    }

    /** The words of this thing that the text has. */
    Stream<String> found(String thing, String text) {
        var plain = plain(text);
        return words.getOrDefault(thing, List.of()).stream().filter(word -> plain.contains(" " + word));
    }

    /** Lower-case words, each after a blank. */
    static String plain(String text) {
        return " "
                + APART.matcher(text.toLowerCase(Locale.ROOT).replace("?", " ?"))
                        .replaceAll(" ") + " ";
    }
}
