package app.signalbox.server.channels.outlet;

import app.signalbox.contract.outbox.MediaKind;

/**
 * A file that goes out with words, or alone.
 *
 * @param kind by its content
 * @param mediaType by its content, such as {@code image/png}
 * @param name as the operator's machine calls it
 * @param size in bytes
 * @param mediaId the network's id of it once it is there, empty before
 */
public record OutgoingMedia(MediaKind kind, String mediaType, String name, long size, String mediaId) {}
