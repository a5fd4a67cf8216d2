package app.signalbox.server.inbox;

import app.signalbox.contract.triage.TriageView;
import java.util.UUID;

/** What triage says of one message; which of a conversation's readings it shows is the inbox's decision. */
public record ConversationReading(UUID messageId, TriageView triage) {}
