package app.signalbox.server.channels.meta;

import app.signalbox.server.channels.outlet.ReadBack;
import app.signalbox.server.channels.wire.Fields;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something said on a network, as it shows it when asked.
 *
 * @param author the network's id of who said it
 * @param hasFiles whether files came along
 */
record Spoken(
        String id,
        @Nullable String author,
        @Nullable String text,
        @Nullable Instant at,
        boolean hasFiles) {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    /** Reads one, empty if it has no id. */
    static Stream<Spoken> of(Fields item) {
        var id = item.id("id");
        return id == null
                ? Stream.empty()
                : Stream.of(new Spoken(
                        id,
                        item.at("from").id("id"),
                        item.firstText("message", "text"),
                        firstTime(item),
                        hasFiles(item)));
    }

    private static boolean hasFiles(Fields item) {
        return !item.at("attachments").items("data").isEmpty()
                || item.at("attachment").isObject();
    }

    private static @Nullable Instant firstTime(Fields item) {
        var created = item.time("created_time");
        return created == null ? item.time("timestamp") : created;
    }

    /**
     * Looks for words of the account. Of several that are the same the one nearest to the first try is meant.
     *
     * @param shown what the network shows
     * @param everything whether it shows all there is, however old
     * @param since when they were tried first
     */
    static ReadBack look(List<Spoken> shown, boolean everything, String account, MetaSought sought, Instant since) {
        var earliest = earliest(since);
        var found = shown.stream()
                .filter(spoken -> account.equals(spoken.author) && sought.is(spoken) && !spoken.isBefore(earliest))
                .min(Comparator.comparing(spoken -> spoken.distance(since)));
        if (found.isPresent()) {
            return new ReadBack.Found(found.get().id);
        }
        return everything || shown.stream().anyMatch(spoken -> spoken.isBefore(earliest))
                ? new ReadBack.Absent()
                : new ReadBack.Undecided("The network doesn't show enough of that time. Look at the conversation there"
                        + " before sending again.");
    }

    /** Before this, by the network's clock, nothing of what is looked for can have been said. */
    static Instant earliest(Instant since) {
        return since.minus(CLOCKS_DIFFER);
    }

    boolean isBefore(Instant time) {
        return at != null && at.isBefore(time);
    }

    boolean isWordless() {
        return text == null || text.isBlank();
    }

    boolean says(String words) {
        return text != null && even(text).equals(even(words));
    }

    private Duration distance(Instant time) {
        return at == null ? Duration.ofDays(1) : Duration.between(time, at).abs();
    }

    private static String even(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
