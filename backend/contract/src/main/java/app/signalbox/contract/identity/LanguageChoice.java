package app.signalbox.contract.identity;

import org.jspecify.annotations.Nullable;

/**
 * The language that an operator has chosen for what they read.
 *
 * @param language its tag, such as {@code de}; absent where the client decides
 */
public record LanguageChoice(@Nullable String language) {}
