package app.signalbox.contract.overview;

import org.jspecify.annotations.Nullable;

/**
 * How long something took.
 *
 * @param count of how many conversations
 * @param medianSeconds half took no longer; right to 3 %, absent where nothing was counted
 * @param ninetiethSeconds nine of ten took no longer; right to 3 %, absent where nothing was counted
 */
public record ResponseTime(
        long count, @Nullable Long medianSeconds, @Nullable Long ninetiethSeconds) {}
