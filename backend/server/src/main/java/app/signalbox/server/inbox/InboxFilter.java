package app.signalbox.server.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which conversations to list; what is absent doesn't filter.
 *
 * @param fields values that may or may not be, in their wire forms
 * @param marks what a conversation must be or have (true), and what not (false)
 * @param above the lead score is higher, 0 to 100
 * @param below the lead score is lower, 0 to 100
 * @param from the latest message is not older
 * @param until the latest message is older
 * @param words all of them in one message, or in the person's name
 * @param withoutWords none of them in any message
 */
public record InboxFilter(
        Map<SearchField, Wanted> fields,
        Map<SearchMark, Boolean> marks,
        @Nullable Integer above,
        @Nullable Integer below,
        @Nullable Instant from,
        @Nullable Instant until,
        List<SearchWord> words,
        List<SearchWord> withoutWords) {

    /** Lets every conversation through. */
    public static final InboxFilter NONE =
            new InboxFilter(Map.of(), Map.of(), null, null, null, null, List.of(), List.of());

    public InboxFilter {
        fields = Map.copyOf(fields);
        marks = Map.copyOf(marks);
        words = List.copyOf(words);
        withoutWords = List.copyOf(withoutWords);
    }

    /**
     * Reads the wire forms.
     *
     * @param words what an operator would write into the search field, see {@link SearchText}
     * @throws InvalidFilterException if one is no value of its kind
     */
    public static InboxFilter of(
            @Nullable String status,
            @Nullable String intent,
            @Nullable String channel,
            @Nullable String kind,
            @Nullable String words) {
        return (words == null ? NONE : SearchText.read(words))
                .with(SearchField.STATUS, status)
                .with(SearchField.INTENT, intent)
                .with(SearchField.CHANNEL, channel)
                .with(SearchField.KIND, kind);
    }

    /** What this lets through and has this value, if one is given. */
    public InboxFilter with(SearchField field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return this;
        }
        Wanted wanted = new Wanted(List.of(field.checked(value)), List.of());
        return and(new InboxFilter(Map.of(field, wanted), Map.of(), null, null, null, null, List.of(), List.of()));
    }

    /** What both let through. */
    public InboxFilter and(InboxFilter other) {
        Map<SearchField, Wanted> all = new EnumMap<>(SearchField.class);
        all.putAll(fields);
        other.fields.forEach((field, wanted) -> all.merge(field, wanted, Wanted::and));
        Map<SearchMark, Boolean> both = new EnumMap<>(SearchMark.class);
        both.putAll(marks);
        both.putAll(other.marks);
        return new InboxFilter(
                all,
                both,
                other.above == null || (above != null && above > other.above) ? above : other.above,
                other.below == null || (below != null && below < other.below) ? below : other.below,
                other.from == null || (from != null && from.isAfter(other.from)) ? from : other.from,
                other.until == null || (until != null && until.isBefore(other.until)) ? until : other.until,
                together(words, other.words),
                together(withoutWords, other.withoutWords));
    }

    /** Which values a field may have. */
    public Wanted of(SearchField field) {
        return fields.getOrDefault(field, Wanted.WHATEVER);
    }

    /** Whether it asks for something that only a look into the tenant can tell. */
    boolean asksForContent() {
        return !words.isEmpty()
                || !withoutWords.isEmpty()
                || fields.keySet().stream().anyMatch(field -> !InboxHeads.knows(field, of(field)));
    }

    private static List<SearchWord> together(List<SearchWord> these, List<SearchWord> others) {
        List<SearchWord> all = new ArrayList<>(these);
        all.addAll(others);
        return all;
    }
}
