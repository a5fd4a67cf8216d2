package app.signalbox.server.inbox;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.inbox.ConversationStatus;
import app.signalbox.contract.inbox.ThreadKind;
import app.signalbox.contract.triage.Intent;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which conversations to list; what is absent doesn't filter.
 *
 * @param words to find in messages and contact names, in any case
 */
public record InboxFilter(
        @Nullable ConversationStatus status,
        @Nullable Intent intent,
        @Nullable Channel channel,
        @Nullable ThreadKind kind,
        @Nullable String words) {

    /** Lets every conversation through. */
    public static final InboxFilter NONE = new InboxFilter(null, null, null, null, null);

    public InboxFilter {
        words = words == null || words.isBlank() ? null : words.strip();
    }

    /**
     * Reads the wire forms.
     *
     * @throws InvalidFilterException if one is no value of its kind
     */
    static InboxFilter of(
            @Nullable String status,
            @Nullable String intent,
            @Nullable String channel,
            @Nullable String kind,
            @Nullable String words) {
        return new InboxFilter(
                read("status", status, ConversationStatus::of, ConversationStatus.values()),
                read("intent", intent, Intent::of, Intent.values()),
                read("channel", channel, Channel::of, Channel.values()),
                read("kind", kind, ThreadKind::of, ThreadKind.values()),
                words);
    }

    /** The words as a pattern of {@code like}. */
    @Nullable
    String pattern() {
        return words == null
                ? null
                : "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static <E extends Enum<E>> @Nullable E read(
            String name, @Nullable String value, Function<String, E> reader, E[] values) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return reader.apply(value);
        } catch (IllegalArgumentException unknown) {
            String all = Arrays.stream(values)
                    .map(one -> one.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            throw new InvalidFilterException(name, value, all);
        }
    }
}
