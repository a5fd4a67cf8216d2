package app.signalbox.contract.identity;

/**
 * A key that an operator has chosen in place of the usual one.
 *
 * @param usual the key that does it for everybody else, such as {@code e} or {@code g i}
 * @param key one character, or two with a space between them for keys after each other
 */
public record KeyChoice(String usual, String key) {}
