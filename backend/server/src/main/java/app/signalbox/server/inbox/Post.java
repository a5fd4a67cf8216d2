package app.signalbox.server.inbox;

import app.signalbox.contract.inbox.Direction;
import app.signalbox.server.channels.Person;
import app.signalbox.server.channels.ProviderEvent.MessagePosted;
import app.signalbox.server.contacts.Contacts;
import app.signalbox.server.intake.ArrivedEvent;
import app.signalbox.server.kernel.NamedId;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as one event tells it.
 *
 * @param at the network's time, when received where it sends none
 */
record Post(
        UUID messageId,
        UUID threadId,
        UUID channelAccountId,
        long arrival,
        Instant at,
        Instant receivedAt,
        boolean recovered,
        MessagePosted event) {

    /** Order in which messages were said. */
    static final Comparator<Post> SAID = Comparator.comparing(Post::at)
            .thenComparing(post -> post.messageId().toString());

    static Post of(ArrivedEvent arrived, MessagePosted event) {
        return new Post(
                messageId(arrived.channelAccountId(), event.providerMessageId()),
                SeenThread.idOf(arrived.channelAccountId(), event.thread()),
                arrived.channelAccountId(),
                arrived.arrival(),
                Moment.of(arrived),
                Moment.exact(arrived.receivedAt()),
                arrived.recovered(),
                event);
    }

    static UUID messageId(UUID channelAccountId, String providerMessageId) {
        return NamedId.of(channelAccountId, "message", providerMessageId);
    }

    boolean isInbound() {
        return event.direction() == Direction.INBOUND;
    }

    Copy copy() {
        return new Copy(event.contentPending(), recovered, event.source().dedupeKey(), receivedAt);
    }

    @Nullable
    UUID authorId() {
        return idOf(event.author());
    }

    @Nullable
    UUID contactId() {
        return idOf(event.contact());
    }

    private @Nullable UUID idOf(@Nullable Person person) {
        return person == null ? null : Contacts.identityId(channelAccountId, person);
    }

    /**
     * Which of several tellings of the same message this is. The least one counts, whichever comes first: one with
     * its content, then one that the network sent unasked, then by key, then the one received first.
     */
    record Copy(boolean contentPending, boolean recovered, String sourceKey, Instant receivedAt)
            implements Comparable<Copy> {

        private static final Comparator<Copy> ORDER = Comparator.comparing(Copy::contentPending)
                .thenComparing(Copy::recovered)
                .thenComparing(Copy::sourceKey)
                .thenComparing(Copy::receivedAt);

        @Override
        public int compareTo(Copy other) {
            return ORDER.compare(this, other);
        }
    }
}
