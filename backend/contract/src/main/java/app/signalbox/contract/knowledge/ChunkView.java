package app.signalbox.contract.knowledge;

import java.util.UUID;

/**
 * A part of an article that is found and quoted as one.
 *
 * @param id stays the same as long as title, headings and text do
 * @param heading headings above the text from the outermost in, parted by {@code ›}; empty where there is none
 */
public record ChunkView(UUID id, String heading, String text) {}
