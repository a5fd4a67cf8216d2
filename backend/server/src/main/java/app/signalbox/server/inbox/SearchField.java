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

/** What of a conversation can be searched for by its value, written {@code from:kim}. */
public enum SearchField {
    FROM("from", "kim"),
    CHANNEL("channel", Channel.values()),
    INTENT("intent", Intent.values()),
    SENTIMENT("sentiment", Sentiment.values()),
    URGENCY("urgency", Urgency.values()),
    LANGUAGE("language", "de"),
    STATUS("status", ConversationStatus.values()),
    KIND("kind", ThreadKind.values()),
    LABEL("label", "refund"),
    ASSIGNED("assigned", "me"),
    BRAND("in", "larkspur");

    private final String word;
    private final List<String> values;
    private final String example;

    SearchField(String word, String example) {
        this.word = word;
        this.values = List.of();
        this.example = example;
    }

    SearchField(String word, Enum<?>[] values) {
        this.word = word;
        this.values = Arrays.stream(values)
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .toList();
        this.example = this.values.getFirst();
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
        return values;
    }

    String example() {
        return word + ":" + example;
    }

    /** The value as it is compared. */
    String checked(String value) {
        String folded = value.toLowerCase(Locale.ROOT);
        if (!values.isEmpty() && !values.contains(folded)) {
            throw new InvalidFilterException(word, value, String.join(", ", values));
        }
        return folded;
    }
}
