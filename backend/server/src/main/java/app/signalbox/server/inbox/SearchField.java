package app.signalbox.server.inbox;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.inbox.ConversationStatus;
import app.signalbox.contract.inbox.ThreadKind;
import app.signalbox.contract.triage.Intent;
import app.signalbox.contract.triage.Sentiment;
import app.signalbox.contract.triage.Urgency;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What of a conversation can be searched for by its value, written {@code from:kim}. */
public enum SearchField {
    FROM("from", "kim"),
    CHANNEL("channel", Channel.class),
    INTENT("intent", Intent.class),
    SENTIMENT("sentiment", Sentiment.class),
    URGENCY("urgency", Urgency.class),
    LANGUAGE("language", "de"),
    STATUS("status", ConversationStatus.class),
    KIND("kind", ThreadKind.class),
    LABEL("label", "refund"),
    ASSIGNED("assigned", "me"),
    BRAND("in", "larkspur");

    private final String word;
    private final @Nullable Class<? extends Enum<?>> values;
    private final String example;

    SearchField(String word, String example) {
        this.word = word;
        this.values = null;
        this.example = example;
    }

    SearchField(String word, Class<? extends Enum<?>> values) {
        this.word = word;
        this.values = values;
        this.example = written(values.getEnumConstants()[0]);
    }

    static Optional<SearchField> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }

    /** The word before the colon. */
    public String word() {
        return word;
    }

    /** All values there are, empty where anything can be one. */
    List<String> known() {
        return values == null
                ? List.of()
                : Arrays.stream(values.getEnumConstants())
                        .map(SearchField::written)
                        .toList();
    }

    private static String written(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    String example() {
        return word + ":" + example;
    }

    /** The value as it is compared. */
    String checked(String value) {
        String folded = value.toLowerCase(Locale.ROOT);
        List<String> known = known();
        if (!known.isEmpty() && !known.contains(folded)) {
            throw new InvalidFilterException(word, value, String.join(", ", known));
        }
        return folded;
    }
}
