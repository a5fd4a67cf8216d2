package app.signalbox.contract.triage;

import org.jspecify.annotations.Nullable;

/**
 * What came of asking for a draft.
 *
 * @param draft absent where a person must answer
 * @param handover why a person must answer, absent where there is a draft
 */
public record DraftAnswer(
        @Nullable DraftView draft, @Nullable HandoverView handover) {}
