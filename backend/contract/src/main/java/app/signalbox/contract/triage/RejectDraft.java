package app.signalbox.contract.triage;

import org.jspecify.annotations.Nullable;

/**
 * That a draft is no use.
 *
 * @param reason what is wrong with it, at most 500 characters, absent if the operator says nothing
 */
public record RejectDraft(@Nullable String reason) {}
