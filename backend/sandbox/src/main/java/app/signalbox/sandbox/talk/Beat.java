package app.signalbox.sandbox.talk;

import app.signalbox.sandbox.picture.Subject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happens now, ready to be written as a network would.
 *
 * @param conversation where it happens
 * @param act what happens
 * @param text the words, or an emoji for a reaction; empty where the act has none
 * @param intent what the author wants by it; of no meaning for acts without words
 * @param urgency how soon it needs an answer
 * @param at the network's time
 * @param picture what is to be seen on the picture that is sent; absent where none is
 */
public record Beat(
        Conversation conversation,
        Act act,
        String text,
        Intent intent,
        Urgency urgency,
        Instant at,
        @Nullable Subject picture) {}
