package app.signalbox.contract.knowledge;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of what a brand knows.
 *
 * @param text headings as lines that begin with {@code #}
 * @param version counts from 1; replacing the text makes the next one
 * @param source address or file that the text was imported from, absent where it was written here
 */
public record ArticleView(
        UUID id,
        String title,
        String text,
        int version,
        @Nullable String source,
        Instant updatedAt) {}
