package app.signalbox.contract.desk;

import org.jspecify.annotations.Nullable;

/**
 * Writes a note; {@code @name} mentions an operator who may read the inbox.
 *
 * @param text 1 to 5,000 characters
 */
public record WriteNote(@Nullable String text) {}
