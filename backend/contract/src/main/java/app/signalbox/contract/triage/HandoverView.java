package app.signalbox.contract.triage;

/**
 * Why there is no proposed answer.
 *
 * @param note a sentence for the operator
 */
public record HandoverView(Handover reason, String note) {}
