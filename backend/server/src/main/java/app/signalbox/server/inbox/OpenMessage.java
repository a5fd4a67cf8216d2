package app.signalbox.server.inbox;

import app.signalbox.contract.triage.TriageView;

/**
 * A message with what triage said of it.
 *
 * @param drafted whether an answer is proposed
 */
public record OpenMessage(TriageInput message, TriageView reading, boolean drafted) {}
