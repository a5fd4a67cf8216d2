package app.signalbox.server.triage;

import app.signalbox.server.tenancy.TenantEvent;
import java.util.List;
import java.util.UUID;

/** Conversations of a tenant got a reading. */
public record ConversationsTriaged(int tenantId, List<UUID> conversationIds) implements TenantEvent {

    public ConversationsTriaged {
        conversationIds = List.copyOf(conversationIds);
    }
}
