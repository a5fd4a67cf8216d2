package app.signalbox.server.outbox;

import app.signalbox.server.channels.outlet.OutgoingAct;
import app.signalbox.server.channels.outlet.OutgoingMedia;
import app.signalbox.server.inbox.ActTarget;
import app.signalbox.server.inbox.ReplyTarget;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says an entry in the words of the way out. */
final class OutgoingActs {

    private OutgoingActs() {}

    /**
     * @param message the message it answers or is about, absent if there is none any more
     * @param text the words as they go out, absent where only files do
     * @param media files that the network has
     */
    static OutgoingAct of(
            Entry entry,
            @Nullable ActTarget message,
            ReplyTarget target,
            @Nullable String text,
            List<OutgoingMedia> media) {
        String providerId = message == null ? null : message.providerMessageId();
        return switch (entry.act()) {
            case REPLY ->
                new OutgoingAct.Reply(
                        target.kind(),
                        target.threadKey(),
                        target.subjectRef(),
                        target.person(),
                        providerId,
                        text == null ? "" : text,
                        entry.id().toString(),
                        entry.tag(),
                        media);
            case PRIVATE_REPLY ->
                new OutgoingAct.PrivateReply(
                        Objects.requireNonNull(providerId),
                        target.person(),
                        Objects.requireNonNull(text),
                        entry.id().toString());
            case HIDE -> new OutgoingAct.Hide(Objects.requireNonNull(providerId));
            case UNHIDE -> new OutgoingAct.Unhide(Objects.requireNonNull(providerId));
            case DELETE -> new OutgoingAct.Delete(Objects.requireNonNull(providerId), target.subjectRef());
            case LIKE -> new OutgoingAct.Like(Objects.requireNonNull(providerId));
            case UNLIKE -> new OutgoingAct.Unlike(Objects.requireNonNull(providerId));
        };
    }
}
