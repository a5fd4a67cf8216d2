package app.signalbox.server.knowledge.reading;

/**
 * A file as somebody handed it in; nothing about it is believed.
 *
 * @param name as it was given
 * @param contentType as it was declared, with or without parameters; empty if unknown
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record SourceFile(String name, String contentType, byte[] bytes) {}
