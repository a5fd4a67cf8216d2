package app.signalbox.server.channels;

import org.jspecify.annotations.Nullable;

/**
 * Something sent along with a message.
 *
 * @param kind the network's word in lower case
 */
public record Attachment(
        String kind, @Nullable String url, @Nullable String title) {}
