package app.signalbox.server.inbox;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.inbox.AuthorKind;
import app.signalbox.server.channels.Attachment;
import app.signalbox.server.channels.Person;
import app.signalbox.server.channels.ThreadRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Words of ours that a network took.
 *
 * @param account the network's id of the account that said them
 * @param person whom they are for, absent if the network names nobody
 * @param authorName the operator's name, absent for the AI and for automation
 * @param answers provider id of the message they answer
 * @param text absent where only files went
 * @param attachments files that went along
 * @param at the network's time, or ours if it told none
 */
public record OwnWords(
        UUID channelAccountId,
        Channel channel,
        String account,
        ThreadRef thread,
        @Nullable Person person,
        AuthorKind author,
        @Nullable String authorName,
        String providerMessageId,
        @Nullable String answers,
        @Nullable String text,
        List<Attachment> attachments,
        Instant at,
        UUID outboxId) {

    public OwnWords {
        attachments = List.copyOf(attachments);
    }
}
