package app.signalbox.server.ui;

/**
 * Something that a key does now.
 *
 * @param key as the browser names it, such as {@code j} or {@code Escape}; two keys after each other with a space
 * @param does what happens, in the words of the list of keys
 */
public record KeyAction(String key, String does, Runnable run) {}
