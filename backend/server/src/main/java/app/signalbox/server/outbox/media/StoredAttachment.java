package app.signalbox.server.outbox.media;

import app.signalbox.contract.outbox.OutgoingAttachment;
import app.signalbox.server.channels.outlet.OutgoingMedia;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file as its row says.
 *
 * @param outboxId the entry that it goes with, absent while it goes with none
 * @param mediaId the network's id of it, absent before it is there
 * @param ready whether the network can send it
 * @param usableUntil when the network forgets it
 */
public record StoredAttachment(
        OutgoingAttachment view,
        @Nullable UUID operatorId,
        @Nullable UUID outboxId,
        @Nullable String mediaId,
        boolean ready,
        @Nullable Instant usableUntil) {

    /** Whether the network has it and can send it now. */
    public boolean isThere(Instant now) {
        return ready && isKnown(now);
    }

    private boolean isKnown(Instant now) {
        return mediaId != null && usableUntil != null && now.isBefore(usableUntil);
    }

    /** The same in the words of the way out; an id that the network has forgotten is none. */
    public OutgoingMedia media(Instant now) {
        return new OutgoingMedia(
                view.kind(),
                view.mediaType(),
                view.name(),
                view.size(),
                mediaId != null && isKnown(now) ? mediaId : "");
    }
}
