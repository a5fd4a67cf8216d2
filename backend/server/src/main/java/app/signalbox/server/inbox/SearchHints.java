package app.signalbox.server.inbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How a search that is being written can go on. */
public final class SearchHints {

    private static final int MOST = 12;

    private SearchHints() {}

    /**
     * Whole searches that the text can become by completing its last part; empty where there is nothing to propose.
     *
     * @param text the search up to the caret
     */
    public static List<String> of(String text) {
        int begin = Math.max(text.lastIndexOf(' '), text.lastIndexOf('\t')) + 1;
        String last = text.substring(begin).toLowerCase(Locale.ROOT);
        boolean negated = last.startsWith("-");
        String part = negated ? last.substring(1) : last;
        if (part.isEmpty() && negated) {
            return List.of();
        }
        String before = text.substring(0, begin) + (negated ? "-" : "");
        return (part.contains(":") ? values() : words().stream())
                .filter(one -> one.startsWith(part) && !one.equals(part))
                .limit(MOST)
                .map(one -> before + one)
                .toList();
    }

    static String operators() {
        return String.join(", ", words());
    }

    private static List<String> words() {
        List<String> words = new ArrayList<>();
        Arrays.stream(SearchField.values()).forEach(field -> words.add(field.word() + ":"));
        words.addAll(List.of("is:", "has:", "mentions:", "score>", "score<", "before:", "after:"));
        return words;
    }

    private static Stream<String> values() {
        Stream<String> known = Arrays.stream(SearchField.values())
                .flatMap(field -> field.known().stream().map(value -> field.word() + ":" + value));
        Stream<String> people = Stream.of("assigned:me", "assigned:nobody");
        Stream<String> marks = Arrays.stream(SearchMark.values()).map(SearchMark::text);
        return Stream.of(known, people, marks).flatMap(one -> one);
    }
}
