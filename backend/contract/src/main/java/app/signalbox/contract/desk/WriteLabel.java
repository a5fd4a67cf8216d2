package app.signalbox.contract.desk;

import org.jspecify.annotations.Nullable;

/**
 * A label as it is to be.
 *
 * @param name 1 to 40 characters, unique in any case
 * @param colour see {@link LabelView}; grey when absent
 */
public record WriteLabel(@Nullable String name, @Nullable String colour) {}
