package app.signalbox.server.triage;

import java.time.Instant;

/**
 * A piece of a brand's own knowledge, under the title of the article it comes from.
 *
 * @param id stays the same as long as the piece does
 * @param writtenAt when the article was written last
 */
public record Passage(String id, String title, String text, Instant writtenAt) {

    /** A piece that was always there. */
    public Passage(String id, String title, String text) {
        this(id, title, text, Instant.EPOCH);
    }
}
