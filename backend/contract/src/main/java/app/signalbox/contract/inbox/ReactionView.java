package app.signalbox.contract.inbox;

import org.jspecify.annotations.Nullable;

/** A reaction to a message, such as {@code like}, and who gave it. */
public record ReactionView(String reaction, @Nullable String authorName) {}
