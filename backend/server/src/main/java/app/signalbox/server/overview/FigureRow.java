package app.signalbox.server.overview;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that was counted.
 *
 * @param before whether it belongs to the period before
 * @param day absent where days are not told apart
 * @param key what of the kind: a network, an intent, a step of {@link Durations}, an author, a verdict, a purpose
 * @param currency empty where it is not about money
 */
record FigureRow(
        Kind kind, boolean before, @Nullable LocalDate day, String key, String currency, long count, long micros) {

    enum Kind {
        NETWORK,
        INTENT,
        RESPONSE,
        RESOLUTION,
        ANSWER,
        DRAFT,
        LEAD,
        COST
    }
}
