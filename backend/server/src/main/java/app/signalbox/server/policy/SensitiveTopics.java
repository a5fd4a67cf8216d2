package app.signalbox.server.policy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether words touch health, money trouble, politics, belief, love or origin. Looks for phrases of a list, so that it
 * draws no conclusions of its own; it is better wrong in leaving a score away than in giving one.
 */
final class SensitiveTopics {

    private static final Pattern PHRASES = read("sensitive-topics.txt");

    private SensitiveTopics() {}

    static boolean touches(String words) {
        return PHRASES.matcher(words).find();
    }

    private static Pattern read(String resource) {
        try (InputStream file = Objects.requireNonNull(SensitiveTopics.class.getResourceAsStream(resource));
                var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            String alternatives = lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(SensitiveTopics::expression)
                    .collect(Collectors.joining("|"));
            return Pattern.compile(
                    "(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String expression(String phrase) {
        boolean open = phrase.endsWith("*");
        String stem = open ? phrase.substring(0, phrase.length() - 1) : phrase;
        return Pattern.quote(stem).replace(" ", "\\E\\s+\\Q").replace("'", "\\E['’]\\Q") + (open ? "\\p{L}*" : "");
    }
}
