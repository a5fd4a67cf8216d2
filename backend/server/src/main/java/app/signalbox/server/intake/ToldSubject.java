package app.signalbox.server.intake;

import app.signalbox.server.channels.EventSource;
import app.signalbox.server.channels.ProviderEvent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;

/**
 * Whose words an event tells or takes back: those of a message or of the post that people talk about, which not every
 * network tells apart when they go.
 *
 * @param hash 128 bits of a hash of channel, account and the network's id of the message or post
 * @param gone true if the event takes the words back
 */
record ToldSubject(UUID hash, boolean gone) {

    static Optional<ToldSubject> of(ProviderEvent event) {
        return switch (event) {
            case ProviderEvent.MessagePosted posted -> told(event, posted.providerMessageId());
            case ProviderEvent.MessageEdited edited -> told(event, edited.providerMessageId());
            case ProviderEvent.MessageDeleted deleted -> gone(event, deleted.providerMessageId());
            case ProviderEvent.SubjectChanged subject ->
                switch (subject.change()) {
                    case PUBLISHED -> told(event, subject.subjectRef());
                    case REMOVED -> gone(event, subject.subjectRef());
                };
            case ProviderEvent.MessageModerated _ -> Optional.empty();
            case ProviderEvent.ReactionChanged _ -> Optional.empty();
            case ProviderEvent.ThreadRead _ -> Optional.empty();
            case ProviderEvent.MessagesDelivered _ -> Optional.empty();
            case ProviderEvent.LeadFormAnswered answered -> told(event, answered.leadFormEntryId());
            case ProviderEvent.LeadFormSubmitted _ -> Optional.empty();
            case ProviderEvent.Notice _ -> Optional.empty();
            case ProviderEvent.Unreadable _ -> Optional.empty();
        };
    }

    private static Optional<ToldSubject> told(ProviderEvent event, String id) {
        return Optional.of(new ToldSubject(hash(event.source(), id), false));
    }

    private static Optional<ToldSubject> gone(ProviderEvent event, String id) {
        return Optional.of(new ToldSubject(hash(event.source(), id), true));
    }

    private static UUID hash(EventSource source, String id) {
        return hash(source.channel().value(), String.valueOf(source.externalAccountId()), id);
    }

    /** 128 bits of a hash of these parts. */
    static UUID hash(String... parts) {
        String key = String.join("\u001f", parts);
        try {
            ByteBuffer hash =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
            return new UUID(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
