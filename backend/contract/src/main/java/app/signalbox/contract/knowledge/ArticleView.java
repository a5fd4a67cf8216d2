package app.signalbox.contract.knowledge;

import java.time.Instant;
import java.util.UUID;

/** A piece of what a brand knows. */
public record ArticleView(UUID id, String title, String text, Instant updatedAt) {}
