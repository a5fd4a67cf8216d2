package app.signalbox.contract.overview;

import app.signalbox.contract.triage.Intent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Conversations that began with people who want something.
 *
 * @param intent absent for those that nobody has read yet
 * @param perDay one number for each day of the period, empty where days are not told apart
 */
public record IntentVolume(@Nullable Intent intent, long conversations, List<Long> perDay) {

    public IntentVolume {
        perDay = List.copyOf(perDay);
    }
}
