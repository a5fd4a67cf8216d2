package app.signalbox.server.inbox;

import app.signalbox.contract.channels.Channel;
import app.signalbox.server.channels.ProviderEvent;
import app.signalbox.server.contacts.Contacts;
import app.signalbox.server.intake.ArrivedEvent;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an event tells about the surroundings of messages. */
sealed interface Told {

    /** Somebody's reaction to a message or post, given or taken back. */
    record Reaction(
            UUID messageId,
            UUID authorId,
            String reaction,
            boolean given,
            Instant at,
            Channel channel,
            Instant receivedAt)
            implements Told {

        static Reaction of(ArrivedEvent arrived, ProviderEvent.ReactionChanged event) {
            boolean given = switch (event.change()) {
                case ADDED -> true;
                case REMOVED -> false;
            };
            return new Reaction(
                    Post.messageId(arrived.channelAccountId(), event.target()),
                    Contacts.identityId(arrived.channelAccountId(), event.author()),
                    event.reaction(),
                    given,
                    Moment.of(arrived),
                    arrived.event().source().channel(),
                    arrived.receivedAt());
        }
    }

    /** The post, media or review that is talked about. */
    record Subject(
            UUID channelAccountId, String ref, @Nullable String text, boolean removed, Instant at) implements Told {

        /** The id that a deletion gives it where the network doesn't say what kind of post went. */
        UUID messageId() {
            return Post.messageId(channelAccountId, ref);
        }

        static Subject of(ArrivedEvent arrived, ProviderEvent.MessageDeleted event) {
            return new Subject(arrived.channelAccountId(), event.providerMessageId(), null, true, Moment.of(arrived));
        }

        static Subject of(ArrivedEvent arrived, ProviderEvent.SubjectChanged event) {
            return switch (event.change()) {
                case PUBLISHED ->
                    new Subject(
                            arrived.channelAccountId(), event.subjectRef(), event.text(), false, Moment.of(arrived));
                case REMOVED ->
                    new Subject(arrived.channelAccountId(), event.subjectRef(), null, true, Moment.of(arrived));
            };
        }
    }

    /** Something about a thread or the account itself. */
    record Notice(
            UUID channelAccountId,
            String sourceKey,
            Optional<SeenThread> thread,
            String kind,
            @Nullable String detail,
            Instant at)
            implements Told {

        static Notice of(ArrivedEvent arrived, ProviderEvent.Notice event) {
            return new Notice(
                    arrived.channelAccountId(),
                    event.source().dedupeKey(),
                    Optional.ofNullable(event.thread()).map(ref -> SeenThread.of(arrived, ref)),
                    event.kind(),
                    event.detail(),
                    Moment.of(arrived));
        }
    }
}
