package app.signalbox.server.contacts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one chunk of events says about a person's self on a connected account.
 *
 * @param namesExpireAt until when the network lets names be kept, absent where no clock runs
 * @param talks whether this is somebody a thread is with, who therefore becomes a contact
 */
record Sighting(
        UUID identityId,
        UUID channelAccountId,
        String externalId,
        Names names,
        @Nullable Instant namesExpireAt,
        boolean talks) {

    /** Name and handle with the time of each. */
    record Names(@Nullable Stamped name, @Nullable Stamped handle) {

        Names with(Names other) {
            return new Names(Stamped.later(name, other.name), Stamped.later(handle, other.handle));
        }
    }

    Sighting with(Names more) {
        return new Sighting(identityId, channelAccountId, externalId, names.with(more), namesExpireAt, talks);
    }

    Sighting with(Sighting other) {
        Instant expiry =
                namesExpireAt == null || other.namesExpireAt == null || namesExpireAt.isAfter(other.namesExpireAt)
                        ? namesExpireAt
                        : other.namesExpireAt;
        return new Sighting(
                identityId, channelAccountId, externalId, names.with(other.names), expiry, talks || other.talks);
    }
}
