package app.signalbox.server.inbox;

import app.signalbox.server.channels.ProviderEvent;
import app.signalbox.server.intake.ArrivedEvent;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the person got in a thread.
 *
 * @param upTo what was said until then was read or delivered, absent if only a message is named
 * @param messageId the message that was read last, where the network names one
 */
record ThreadMark(
        SeenThread thread,
        Kind kind,
        @Nullable Instant upTo,
        @Nullable UUID messageId,
        Instant at) {

    enum Kind {
        READ,
        DELIVERED;

        String value() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static ThreadMark of(ArrivedEvent arrived, ProviderEvent.ThreadRead read) {
        String message = read.upToMessageId();
        UUID messageId = message == null ? null : Post.messageId(arrived.channelAccountId(), message);
        SeenThread thread = SeenThread.of(arrived, read.thread());
        return new ThreadMark(thread, Kind.READ, exact(read.upTo()), messageId, Moment.of(arrived));
    }

    static ThreadMark of(ArrivedEvent arrived, ProviderEvent.MessagesDelivered delivered) {
        Instant at = Moment.of(arrived);
        Instant upTo = exact(delivered.upTo());
        SeenThread thread = SeenThread.of(arrived, delivered.thread());
        return new ThreadMark(thread, Kind.DELIVERED, upTo == null ? at : upTo, null, at);
    }

    private static @Nullable Instant exact(@Nullable Instant time) {
        return time == null ? null : Moment.exact(time);
    }
}
