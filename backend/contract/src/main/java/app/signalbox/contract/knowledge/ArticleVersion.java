package app.signalbox.contract.knowledge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article as it once was.
 *
 * @param version counts from 1
 * @param source address or file that this text was imported from, absent where it was written here
 * @param writtenBy name of the operator, as it was then, or of the machine
 */
public record ArticleVersion(
        int version, String text, @Nullable String source, String writtenBy, Instant writtenAt) {}
