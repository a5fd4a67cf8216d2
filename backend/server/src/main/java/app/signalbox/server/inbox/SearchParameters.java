package app.signalbox.server.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A filter as the parameters of {@link SearchStatements}.
 *
 * @param operator who says {@code me}
 */
record SearchParameters(InboxFilter filter, Optional<UUID> operator) {

    private static final Set<SearchField> UNORDERED = EnumSet.of(
            SearchField.CHANNEL,
            SearchField.INTENT,
            SearchField.SENTIMENT,
            SearchField.URGENCY,
            SearchField.LANGUAGE,
            SearchField.KIND);
    private static final int TRIGRAM = 3;
    private static final String ME = "me";
    private static final String NOBODY = "nobody";

    /** Whether these values of the assignee are the caller and nobody alone. */
    static boolean namesNobodyElse(Wanted assigned) {
        return people(assigned.any()).isEmpty() && people(assigned.none()).isEmpty();
    }

    /** Whether few of all conversations are asked for, or such as an index of each tenant knows. */
    boolean isSelective() {
        return !filter.marks().isEmpty()
                || !filter.of(SearchField.LANGUAGE).any().isEmpty()
                || !filter.of(SearchField.ASSIGNED).isWhatever()
                || !filter.of(SearchField.BRAND).isWhatever();
    }

    /**
     * Whether so few of all conversations are asked for that the way through the list gets long: two conditions or more
     * that no index of the list knows.
     */
    boolean isNarrow() {
        long conditions = UNORDERED.stream()
                .filter(field -> !filter.of(field).any().isEmpty())
                .count();
        boolean scored = filter.above() != null || filter.below() != null;
        return !Boolean.TRUE.equals(filter.marks().get(SearchMark.CURRENT)) && conditions + (scored ? 1 : 0) > 1;
    }

    /** Whether it asks for what an index of words or names knows best. */
    boolean gathers() {
        return !filter.words().isEmpty() || !filter.of(SearchField.FROM).any().isEmpty();
    }

    boolean isLabelled() {
        return !filter.of(SearchField.LABEL).any().isEmpty();
    }

    /** Whether it asks for what some index knows without the list. */
    boolean hasClue() {
        return gathers() || isLabelled();
    }

    /** Whether labels are all that some index knows without the list. */
    boolean hasOnlyLabels() {
        return isLabelled() && !gathers();
    }

    /** Whether neither heads nor clues tell all that is asked for. */
    boolean goesBeyondClues() {
        return !filter.withoutWords().isEmpty()
                || filter.fields().entrySet().stream()
                        .anyMatch(each -> !InboxHeads.knows(each.getKey(), each.getValue()) && !isClue(each.getKey()));
    }

    /** Labels are clues where there are neither words nor names, and names where there are no words. */
    private boolean isClue(SearchField field) {
        return switch (field) {
            case FROM -> filter.words().isEmpty() && filter.of(field).none().isEmpty();
            case LABEL -> !gathers() && filter.of(field).none().isEmpty();
            default -> false;
        };
    }

    /** Whether the longest of the words is long enough for the index of names. */
    boolean namesHaveTrigrams() {
        return filter.words().stream().anyMatch(word -> spelled(word.text()).length() >= TRIGRAM);
    }

    boolean asksForWords() {
        return !filter.words().isEmpty() || !filter.withoutWords().isEmpty();
    }

    Map<String, @Nullable Object> all() {
        Map<String, @Nullable Object> all = new HashMap<>();
        putValues(all, "status", SearchField.STATUS);
        putValues(all, "intent", SearchField.INTENT);
        putValues(all, "sentiment", SearchField.SENTIMENT);
        putValues(all, "urgency", SearchField.URGENCY);
        putValues(all, "language", SearchField.LANGUAGE);
        putValues(all, "channel", SearchField.CHANNEL);
        putValues(all, "kind", SearchField.KIND);
        put(all, "label", SearchField.LABEL);
        all.put("labels", hasOnlyLabels() ? all.get("labelAny") : null);
        put(all, "in", SearchField.BRAND);
        putMarks(all);
        putAssigned(all, filter.of(SearchField.ASSIGNED));
        all.put("above", filter.above());
        all.put("below", filter.below());
        all.put("from", text(filter.from()));
        all.put("until", text(filter.until()));
        putNames(all, filter.of(SearchField.FROM));
        putWords(all);
        return all;
    }

    private void putMarks(Map<String, @Nullable Object> all) {
        all.put("current", filter.marks().get(SearchMark.CURRENT));
        all.put("unsure", filter.marks().get(SearchMark.UNSURE));
        all.put("lead", filter.marks().get(SearchMark.LEAD));
        all.put("waiting", filter.marks().get(SearchMark.WAITING));
        all.put("attachment", filter.marks().get(SearchMark.ATTACHMENT));
        Boolean mentioned = filter.marks().get(SearchMark.MENTIONS_ME);
        all.put("mentioned", mentioned);
        all.put(
                "me",
                mentioned == null
                        ? null
                        : operator.orElseThrow(() -> new InvalidFilterException(
                                        "Notes mention people, and this is a machine. Leave mentions: out."))
                                .toString());
    }

    /** One person or nobody alone is asked for by index. */
    private void putAssigned(Map<String, @Nullable Object> all, Wanted assigned) {
        boolean onlyMe = assigned.any().equals(List.of(ME));
        boolean onlyNobody = assigned.any().equals(List.of(NOBODY));
        boolean notNobody = assigned.none().contains(NOBODY);
        boolean named = !assigned.any().isEmpty() && !onlyMe && !onlyNobody;
        all.put("assignee", onlyMe ? me().toString() : null);
        all.put("unassigned", onlyNobody ? Boolean.TRUE : notNobody ? Boolean.FALSE : null);
        all.put("assignedAny", named ? patterns(people(assigned.any())) : null);
        all.put("assigneesAny", selves(assigned.any()));
        all.put("unassignedAny", assigned.any().contains(NOBODY));
        boolean excluded = assigned.none().stream().anyMatch(Predicate.not(NOBODY::equals));
        all.put("assignedNone", excluded ? patterns(people(assigned.none())) : null);
        all.put("assigneesNone", selves(assigned.none()));
    }

    private void putNames(Map<String, @Nullable Object> all, Wanted from) {
        boolean byWords = !filter.words().isEmpty();
        List<String> words = filter.words().stream().map(SearchWord::text).toList();
        all.put("fromAny", from.any().isEmpty() ? null : patterns(from.any()));
        all.put("fromNone", from.none().isEmpty() ? null : patterns(from.none()));
        all.put("names", patterns(words));
        all.put("calledAny", byWords ? patterns(List.of(longest(words))) : patterns(from.any()));
        all.put("calledAll", byWords && words.size() > 1 ? patterns(words) : null);
    }

    private void putWords(Map<String, @Nullable Object> all) {
        all.put("asked", !filter.words().isEmpty());
        all.put("words", Column.of(filter.words(), SearchWord::text));
        all.put("exact", Column.of(filter.words(), SearchWord::exact));
        all.put("withoutWords", Column.of(filter.withoutWords(), SearchWord::text));
        all.put("withoutExact", Column.of(filter.withoutWords(), SearchWord::exact));
        all.put("query", null);
        all.put("without", null);
    }

    private void put(Map<String, @Nullable Object> all, String name, SearchField field) {
        Wanted wanted = filter.of(field);
        all.put(name + "Any", wanted.any().isEmpty() ? null : Column.of(wanted.any()));
        all.put(name + "None", wanted.none().isEmpty() ? null : Column.of(wanted.none()));
    }

    /** Of a column: one value is compared with, which takes half as long for each row as looking for it among some. */
    private void putValues(Map<String, @Nullable Object> all, String name, SearchField field) {
        put(all, name, field);
        List<String> any = filter.of(field).any();
        all.put(name, any.size() == 1 ? any.getFirst() : null);
        if (any.size() == 1) {
            all.put(name + "Any", null);
        }
    }

    private UUID me() {
        return operator.orElseThrow(() -> new InvalidFilterException(
                "\"me\" is a person who is signed in, and this is a machine. Name the person instead."));
    }

    private @Nullable String[] selves(List<String> assigned) {
        return Column.of(assigned.contains(ME) ? List.of(me()) : List.of());
    }

    private static List<String> people(List<String> assigned) {
        return assigned.stream()
                .filter(one -> !one.equals(ME) && !one.equals(NOBODY))
                .toList();
    }

    private static String longest(List<String> words) {
        return words.stream().reduce("", (one, other) -> other.length() > one.length() ? other : one);
    }

    private static @Nullable String[] patterns(List<String> parts) {
        return Column.of(parts, SearchParameters::pattern);
    }

    private static String pattern(String part) {
        return "%" + spelled(part).replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** As {@code signalbox_search.name} spells it. */
    private static String spelled(String part) {
        var spelled = new StringBuilder();
        for (byte one : part.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8)) {
            if (one < 0) {
                spelled.append('Q').append(Integer.toOctalString(Byte.toUnsignedInt(one)));
            } else if (one == '\\') {
                spelled.append("QQ");
            } else {
                spelled.append((char) (one >= '0' && one <= '9' ? 'G' + one - '0' : one));
            }
        }
        return spelled.toString();
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
