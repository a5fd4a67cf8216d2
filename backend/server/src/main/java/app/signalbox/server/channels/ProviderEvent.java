package app.signalbox.server.channels;

import app.signalbox.contract.inbox.AuthorKind;
import app.signalbox.contract.inbox.Direction;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One atomic thing that a network told us, in words that are the same for all networks. Events carry all that is
 * needed to apply them in any order: applying is a fold whose result doesn't depend on the order of arrival.
 */
public sealed interface ProviderEvent {

    /** Where it comes from. */
    EventSource source();

    /**
     * A message, comment, mention or review, ours or theirs.
     *
     * @param author who wrote it, absent where the network names nobody
     * @param contact the person the thread is with: the author of an inbound message, the recipient of ours if known
     * @param providerMessageId unique on the account
     * @param replyTo provider id of the message it answers
     * @param text absent where it has none or where only ids were sent
     * @param contentPending true where the content has to be fetched
     * @param standby true while another app owns the thread
     * @param outboxId our own id that travelled with a message we sent
     */
    record MessagePosted(
            EventSource source,
            ThreadRef thread,
            Direction direction,
            AuthorKind authorKind,
            @Nullable Person author,
            @Nullable Person contact,
            String providerMessageId,
            @Nullable String replyTo,
            @Nullable String text,
            List<Attachment> attachments,
            boolean contentPending,
            boolean standby,
            @Nullable String outboxId)
            implements ProviderEvent {

        public MessagePosted {
            attachments = List.copyOf(attachments);
        }
    }

    /**
     * New words for a message. Of several the one with the highest edit number, then the latest time, counts.
     *
     * @param editNumber counts from 1 where the network numbers edits, otherwise 0
     */
    record MessageEdited(
            EventSource source,
            String providerMessageId,
            @Nullable String text,
            int editNumber) implements ProviderEvent {}

    /** The author or the network took a message back; this wins over everything else about it. */
    record MessageDeleted(EventSource source, String providerMessageId) implements ProviderEvent {}

    /** A message was hidden from the public or shown again; the latest counts. */
    record MessageModerated(EventSource source, String providerMessageId, Moderation moderation)
            implements ProviderEvent {}

    /**
     * Someone reacted to a message or post, or took a reaction back; the latest of a person counts.
     *
     * @param target provider id of the message or post
     * @param reaction the network's word in lower case, such as {@code like}
     */
    record ReactionChanged(EventSource source, String target, Person author, String reaction, ReactionChange change)
            implements ProviderEvent {}

    /** The person read our messages up to a time or a message; the latest counts. */
    record ThreadRead(
            EventSource source,
            ThreadRef thread,
            @Nullable Instant upTo,
            @Nullable String upToMessageId) implements ProviderEvent {}

    /** Our messages reached the person's device; the latest watermark counts. */
    record MessagesDelivered(
            EventSource source, ThreadRef thread, @Nullable Instant upTo, List<String> providerMessageIds)
            implements ProviderEvent {

        public MessagesDelivered {
            providerMessageIds = List.copyOf(providerMessageIds);
        }
    }

    /** A post, media or review under which people talk appeared, changed or went; the latest counts. */
    record SubjectChanged(
            EventSource source, String subjectRef, @Nullable String text, SubjectChange change)
            implements ProviderEvent {}

    /** Someone filled in a lead form; the answers have to be fetched by its id. */
    record LeadFormSubmitted(
            EventSource source,
            String leadFormEntryId,
            @Nullable String formId,
            @Nullable String adId) implements ProviderEvent {}

    /**
     * What someone filled in, fetched by its id.
     *
     * @param answers by the form's own name of the question, in its order
     */
    record LeadFormAnswered(
            EventSource source,
            String leadFormEntryId,
            @Nullable String formId,
            Map<String, String> answers) implements ProviderEvent {

        public LeadFormAnswered {
            answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        }
    }

    /**
     * Something about the thread or the account itself: who owns a thread, opt-ins, referrals, policy warnings,
     * withdrawn access.
     *
     * @param kind the network's word in lower case with underscores
     * @param thread the thread it is about, absent if it is about the account
     * @param detail one line for the people who look at it
     */
    record Notice(
            EventSource source,
            String kind,
            @Nullable ThreadRef thread,
            @Nullable Person contact,
            @Nullable String detail)
            implements ProviderEvent {}

    /**
     * Genuine, but nothing we know how to apply; kept and shown with its reason.
     *
     * @param reason a sentence for the admin who looks at it
     */
    record Unreadable(EventSource source, String reason) implements ProviderEvent {}

    /** Whether a message is hidden. */
    enum Moderation {
        HIDDEN,
        SHOWN
    }

    /** Whether a reaction came or went. */
    enum ReactionChange {
        ADDED,
        REMOVED
    }

    /** Whether a subject is there. */
    enum SubjectChange {
        PUBLISHED,
        REMOVED
    }
}
