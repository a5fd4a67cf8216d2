package app.signalbox.server.intake;

import app.signalbox.server.channels.ChannelRoutes;
import app.signalbox.server.channels.ProviderEvent;
import java.util.Optional;
import java.util.UUID;

/** An atomic event where it was found: the ordinal-th of a raw event, from 0. */
record FoundEvent(RawEvent raw, int ordinal, ProviderEvent event) {

    Optional<ChannelRoutes.Account> account() {
        return Optional.ofNullable(event.source().externalAccountId())
                .map(id -> new ChannelRoutes.Account(event.source().channel(), id));
    }

    /** Identifies the event among all of all networks: 128 bits of a hash of channel, account and its own key. */
    UUID keyHash() {
        return ToldSubject.hash(
                event.source().channel().value(), String.valueOf(event.source().externalAccountId()), dedupeKey());
    }

    /** Content that was fetched may carry the very key of the event that told of it. */
    private String dedupeKey() {
        String own = event.source().dedupeKey();
        return switch (raw.origin()) {
            case WEBHOOK, RECOVERED -> own;
            case FETCHED -> own + "\u001ffetched";
        };
    }

    String kind() {
        return switch (event) {
            case ProviderEvent.MessagePosted posted -> "message";
            case ProviderEvent.MessageEdited edited -> "edit";
            case ProviderEvent.MessageDeleted deleted -> "deletion";
            case ProviderEvent.MessageModerated moderated -> "moderation";
            case ProviderEvent.ReactionChanged reaction -> "reaction";
            case ProviderEvent.ThreadRead read -> "read";
            case ProviderEvent.MessagesDelivered delivered -> "delivery";
            case ProviderEvent.SubjectChanged subject -> "subject";
            case ProviderEvent.LeadFormSubmitted form -> "lead_form";
            case ProviderEvent.LeadFormAnswered answered -> "lead_form_answers";
            case ProviderEvent.Notice notice -> "notice";
            case ProviderEvent.Unreadable unreadable -> "unreadable";
        };
    }
}
