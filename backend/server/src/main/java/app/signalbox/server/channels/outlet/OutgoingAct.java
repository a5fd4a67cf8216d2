package app.signalbox.server.channels.outlet;

import app.signalbox.contract.inbox.ThreadKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing to be done on a network. All ids are the network's, as its events name them. */
public sealed interface OutgoingAct {

    /**
     * Words into a thread: a direct message, or a public reply below a comment, mention or review.
     *
     * @param kind kind of thread
     * @param threadKey key of the thread, as events name it
     * @param subjectRef the post, media or ad it is about
     * @param person external id of whom it is for
     * @param answers provider id of the message it answers
     * @param text within the limit of its place; empty where only files go
     * @param outboxId travels along where the network carries it
     * @param tag a tag that the network's rules ask for, such as {@code HUMAN_AGENT}
     * @param media files that the network has already
     */
    record Reply(
            ThreadKind kind,
            String threadKey,
            @Nullable String subjectRef,
            @Nullable String person,
            @Nullable String answers,
            String text,
            String outboxId,
            @Nullable String tag,
            List<OutgoingMedia> media)
            implements OutgoingAct {

        public Reply {
            media = List.copyOf(media);
        }

        /** Words alone. */
        public Reply(
                ThreadKind kind,
                String threadKey,
                @Nullable String subjectRef,
                @Nullable String person,
                @Nullable String answers,
                String text,
                String outboxId,
                @Nullable String tag) {
            this(kind, threadKey, subjectRef, person, answers, text, outboxId, tag, List.of());
        }
    }

    /**
     * A direct message to whoever wrote a comment.
     *
     * @param commentId provider id of the comment
     * @param person external id of its author
     */
    record PrivateReply(String commentId, @Nullable String person, String text, String outboxId)
            implements OutgoingAct {}

    /** Hides somebody's comment from the public. */
    record Hide(String messageId) implements OutgoingAct {}

    /** Shows a hidden comment again. */
    record Unhide(String messageId) implements OutgoingAct {}

    /**
     * Deletes a comment or one of our own posts.
     *
     * @param threadSubject the post it stands under, which some networks want to know
     */
    record Delete(String messageId, @Nullable String threadSubject) implements OutgoingAct {}

    /** Likes something in the account's name. */
    record Like(String messageId) implements OutgoingAct {}

    /** Takes a like back. */
    record Unlike(String messageId) implements OutgoingAct {}

    /** Where words can stand. */
    enum Place {
        DIRECT_MESSAGE,
        PRIVATE_REPLY,
        PUBLIC
    }

    /** Whether doing it twice is the same as doing it once, so that it may simply be tried again. */
    default boolean repeatable() {
        return switch (this) {
            case Reply _, PrivateReply _ -> false;
            case Hide _, Unhide _, Delete _, Like _, Unlike _ -> true;
        };
    }
}
