package app.signalbox.server.triage;

import java.util.List;
import java.util.UUID;

/**
 * Makes leads of conversations, or brings them up to date. Called inside the tenant's transaction, once the inbox shows
 * what was read: a lead and the score that it has come together or not at all.
 */
public interface LeadCapture {

    /** Captures what the readings of these conversations say now. */
    void capture(List<UUID> conversationIds);
}
