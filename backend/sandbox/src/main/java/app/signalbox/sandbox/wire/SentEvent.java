package app.signalbox.sandbox.wire;

import app.signalbox.sandbox.talk.Intent;
import app.signalbox.sandbox.talk.Network;
import app.signalbox.sandbox.talk.Urgency;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One atomic event inside a delivery, with the truth about it that the body does not tell.
 *
 * @param network network it came over
 * @param externalAccountId account it was sent for
 * @param kind what happened
 * @param providerId the network's id of the message, comment, post or form concerned
 * @param eventKey the network's own key of this event, unique over all events ever sent for the account
 * @param authorId the network's id of who did it
 * @param text the words; absent where none were written or where the body carries only ids
 * @param intent what the author truly wants; absent unless a person outside wrote words that the body carries
 * @param urgency how soon it needs an answer; absent when intent is
 * @param language ISO 639-1 code of the words; absent when intent is
 * @param at the network's time
 * @param scene what stands around it on the network
 */
public record SentEvent(
        Network network,
        String externalAccountId,
        EventKind kind,
        String providerId,
        String eventKey,
        String authorId,
        @Nullable String text,
        @Nullable Intent intent,
        @Nullable Urgency urgency,
        @Nullable String language,
        Instant at,
        Scene scene) {}
