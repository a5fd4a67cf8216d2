package app.signalbox.contract.desk;

import java.util.UUID;

/**
 * A word that conversations are sorted by.
 *
 * @param colour one of {@code grey, blue, green, amber, red, violet}
 * @param conversations how many bear it
 */
public record LabelView(UUID id, String name, String colour, long conversations) {}
