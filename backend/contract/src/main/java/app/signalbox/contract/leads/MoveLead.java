package app.signalbox.contract.leads;

import org.jspecify.annotations.Nullable;

/**
 * Puts a lead in a stage.
 *
 * @param wonMicros what it is worth, in millionths of the currency; needed when won and only then
 * @param wonCurrency ISO 4217; needed when won and only then
 * @param lostReason needed when lost and only then
 * @param note why, in the operator's words, at most 1,000 characters; erased with the person's messages
 */
public record MoveLead(
        LeadStage stage,
        @Nullable Long wonMicros,
        @Nullable String wonCurrency,
        @Nullable LostReason lostReason,
        @Nullable String note) {

    /** To a stage that needs nothing said about it. */
    public static MoveLead to(LeadStage stage) {
        return new MoveLead(stage, null, null, null, null);
    }
}
