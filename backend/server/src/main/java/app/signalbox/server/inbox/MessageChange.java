package app.signalbox.server.inbox;

import app.signalbox.contract.channels.Channel;
import app.signalbox.server.channels.ProviderEvent;
import app.signalbox.server.intake.ArrivedEvent;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a message after it was posted; kept also while the message isn't there. */
record MessageChange(
        UUID messageId,
        String sourceKey,
        Kind kind,
        @Nullable String text,
        int editNumber,
        Instant at,
        Instant receivedAt,
        Channel channel,
        long arrival) {

    enum Kind {
        EDITED,
        DELETED,
        HIDDEN,
        SHOWN;

        String value() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Optional<MessageChange> in(ArrivedEvent arrived) {
        return switch (arrived.event()) {
            case ProviderEvent.MessageEdited edited ->
                Optional.of(of(arrived, edited.providerMessageId(), Kind.EDITED, edited.text(), edited.editNumber()));
            case ProviderEvent.MessageDeleted deleted ->
                Optional.of(of(arrived, deleted.providerMessageId(), Kind.DELETED, null, 0));
            case ProviderEvent.MessageModerated moderated ->
                Optional.of(of(arrived, moderated.providerMessageId(), kindOf(moderated.moderation()), null, 0));
            case ProviderEvent.MessagePosted ignored -> Optional.empty();
            case ProviderEvent.ReactionChanged ignored -> Optional.empty();
            case ProviderEvent.ThreadRead ignored -> Optional.empty();
            case ProviderEvent.MessagesDelivered ignored -> Optional.empty();
            case ProviderEvent.SubjectChanged ignored -> Optional.empty();
            case ProviderEvent.LeadFormSubmitted ignored -> Optional.empty();
            case ProviderEvent.LeadFormAnswered ignored -> Optional.empty();
            case ProviderEvent.Notice ignored -> Optional.empty();
            case ProviderEvent.Unreadable ignored -> Optional.empty();
        };
    }

    private static MessageChange of(
            ArrivedEvent arrived, String providerMessageId, Kind kind, @Nullable String text, int editNumber) {
        return new MessageChange(
                Post.messageId(arrived.channelAccountId(), providerMessageId),
                arrived.event().source().dedupeKey(),
                kind,
                text,
                editNumber,
                Moment.of(arrived),
                arrived.receivedAt(),
                arrived.event().source().channel(),
                arrived.arrival());
    }

    private static Kind kindOf(ProviderEvent.Moderation moderation) {
        return switch (moderation) {
            case HIDDEN -> Kind.HIDDEN;
            case SHOWN -> Kind.SHOWN;
        };
    }
}
