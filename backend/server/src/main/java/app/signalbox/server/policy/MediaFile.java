package app.signalbox.server.policy;

import app.signalbox.contract.outbox.MediaKind;

/**
 * A file as far as rules look at it.
 *
 * @param name for sentences
 * @param kind by its content
 * @param mediaType by its content
 * @param size in bytes
 */
public record MediaFile(String name, MediaKind kind, String mediaType, long size) {}
