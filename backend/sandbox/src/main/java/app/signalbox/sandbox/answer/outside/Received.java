package app.signalbox.sandbox.answer.outside;

import app.signalbox.sandbox.talk.Network;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something the product sent that took effect on a network.
 *
 * @param network where
 * @param account the product's page, handle or organization that said it
 * @param place kind of place
 * @param to the person who received it, or the comment, post or thread that it stands under
 * @param text the words
 * @param providerId the network's new id for it
 * @param ownId the product's own id that travelled along, where the network carries one
 * @param at the network's time
 * @param media files that came along
 * @param state what became of it since
 */
public record Received(
        Network network,
        String account,
        Place place,
        String to,
        String text,
        String providerId,
        @Nullable String ownId,
        Instant at,
        List<Media> media,
        State state) {

    public Received {
        media = List.copyOf(media);
    }

    /** Words alone. */
    public Received(
            Network network,
            String account,
            Place place,
            String to,
            String text,
            String providerId,
            @Nullable String ownId,
            Instant at,
            State state) {
        this(network, account, place, to, text, providerId, ownId, at, List.of(), state);
    }

    /** Kinds of places where words can go. */
    public enum Place {
        DIRECT_MESSAGE,
        PRIVATE_REPLY,
        COMMENT,
        POST,
        REACTION
    }

    /** What became of it. */
    public enum State {
        STANDING,
        HIDDEN,
        DELETED
    }

    Received in(State newState) {
        return new Received(network, account, place, to, text, providerId, ownId, at, media, newState);
    }
}
