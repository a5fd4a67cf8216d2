package app.signalbox.contract.triage;

import org.jspecify.annotations.Nullable;

/**
 * One sentence of a proposed answer.
 *
 * @param source title of the article that says so; absent where nothing does, so that a person must look
 */
public record DraftSentence(String text, @Nullable String source) {}
