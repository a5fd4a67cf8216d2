package app.signalbox.server.inbox;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an operator writes into the search field: words, {@code "phrases"}, {@code from:kim}, {@code channel:x,facebook},
 * {@code is:waiting}, {@code has:attachment}, {@code mentions:me}, {@code score>70}, {@code before:2026-11-01},
 * {@code after:2026-10-01} and {@code in:larkspur}. A dash before any of them means that it must not be so. A field that is written twice may have
 * either value.
 */
public final class SearchText {

    private static final Pattern FIELD =
            Pattern.compile("([a-z]+):(?!//)(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern SCORE = Pattern.compile("score\\s*([<>:]?)(.*)", Pattern.CASE_INSENSITIVE);
    private static final int BEST = 100;

    private final ZoneId zone;
    private final Map<SearchField, Wanted> fields = new EnumMap<>(SearchField.class);
    private final Map<SearchMark, Boolean> marks = new EnumMap<>(SearchMark.class);
    private final List<SearchWord> words = new ArrayList<>();
    private final List<SearchWord> withoutWords = new ArrayList<>();
    private @Nullable Integer above;
    private @Nullable Integer below;
    private @Nullable Instant from;
    private @Nullable Instant until;

    private SearchText(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * Reads a search with days of UTC.
     *
     * @throws InvalidFilterException if it can't be understood; the sentence says what to write instead
     */
    public static InboxFilter read(String text) {
        return read(text, ZoneOffset.UTC);
    }

    /**
     * Reads a search.
     *
     * @param zone whose days are meant
     * @throws InvalidFilterException if it can't be understood; the sentence says what to write instead
     */
    public static InboxFilter read(String text, ZoneId zone) {
        SearchText search = new SearchText(zone);
        SearchToken.all(text).forEach(search::take);
        return new InboxFilter(
                search.fields,
                search.marks,
                search.above,
                search.below,
                search.from,
                search.until,
                search.words,
                search.withoutWords);
    }

    private void take(SearchToken token) {
        Matcher field = FIELD.matcher(token.text());
        Matcher score = SCORE.matcher(token.text());
        if (!token.startsQuoted() && field.matches()) {
            takeField(field.group(1).toLowerCase(Locale.ROOT), field.group(2), token);
        } else if (!token.startsQuoted() && score.matches() && !score.group(1).isEmpty()) {
            takeScore(score.group(1), score.group(2), token.negated());
        } else {
            (token.negated() ? withoutWords : words)
                    .add(token.startsQuoted() ? new SearchWord(token.text(), true) : SearchWord.begun(token.text()));
        }
    }

    private void takeField(String name, String value, SearchToken token) {
        switch (name) {
            case "score" -> takeScore(":", value, token.negated());
            case "before" -> takeDay(name, value, token.negated());
            case "after" -> takeDay(name, value, token.negated());
            default -> {
                if (SearchMark.isVerb(name)) {
                    SearchMark mark = SearchMark.of(name, value.toLowerCase(Locale.ROOT))
                            .orElseThrow(() -> value.isBlank()
                                    ? new InvalidFilterException(
                                            "Write behind " + name + ": one of " + SearchMark.wordsOf(name) + ".")
                                    : new InvalidFilterException(
                                            "value of " + name + ":", value, SearchMark.wordsOf(name)));
                    marks.put(mark, !token.negated());
                } else {
                    takeValues(name, value, token);
                }
            }
        }
    }

    private void takeValues(String name, String value, SearchToken token) {
        SearchField field = SearchField.of(name)
                .orElseThrow(() -> new InvalidFilterException(
                        "\"%s:\" is nothing to search by. Use one of %s, or put it in quotation marks to find it as text."
                                .formatted(name, SearchHints.operators())));
        List<String> values = (token.quoted() ? List.of(value) : Arrays.asList(value.split(",")))
                .stream()
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .map(field::checked)
                        .toList();
        if (values.isEmpty()) {
            throw new InvalidFilterException("Write behind " + name + ": "
                    + (field.known().isEmpty()
                            ? "what it should be, such as " + field.example()
                            : "one of " + String.join(", ", field.known()))
                    + ".");
        }
        fields.merge(field, Wanted.of(values, !token.negated()), Wanted::or);
    }

    private void takeScore(String comparison, String value, boolean negated) {
        int score = score(comparison, value);
        boolean higher = comparison.equals(">") != negated;
        if (higher) {
            int bound = negated ? score - 1 : score;
            above = above == null ? bound : Integer.valueOf(Math.max(above, bound));
        } else {
            int bound = negated ? score + 1 : score;
            below = below == null ? bound : Integer.valueOf(Math.min(below, bound));
        }
    }

    private static int score(String comparison, String value) {
        try {
            int score = Integer.parseInt(value.strip());
            if (score >= 0 && score <= BEST && !comparison.equals(":")) {
                return score;
            }
        } catch (NumberFormatException unreadable) {
            throw badScore(unreadable);
        }
        throw badScore(null);
    }

    private static InvalidFilterException badScore(@Nullable Exception cause) {
        var refused = new InvalidFilterException(
                "Compare the score with a whole number from 0 to 100, such as score>70 or score<30.");
        if (cause != null) {
            refused.initCause(cause);
        }
        return refused;
    }

    private void takeDay(String name, String value, boolean negated) {
        Instant day = day(name, value);
        if (name.equals("before") != negated) {
            until = until == null || day.isBefore(until) ? day : until;
        } else {
            from = from == null || day.isAfter(from) ? day : from;
        }
    }

    private Instant day(String name, String value) {
        try {
            return LocalDate.parse(value.strip()).atStartOfDay(zone).toInstant();
        } catch (DateTimeException unreadable) {
            var refused = new InvalidFilterException(
                    value.isBlank()
                            ? "Write a day behind " + name + ":, such as " + name + ":2026-11-01."
                            : "\"" + value + "\" is no day. Write it as in " + name + ":2026-11-01.");
            refused.initCause(unreadable);
            throw refused;
        }
    }
}
