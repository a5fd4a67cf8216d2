package app.signalbox.server.inbox;

import app.signalbox.contract.triage.HandoverView;
import java.util.UUID;

/** A message that a person must answer, and why. */
public record HandedOver(UUID messageId, HandoverView handover) {}
