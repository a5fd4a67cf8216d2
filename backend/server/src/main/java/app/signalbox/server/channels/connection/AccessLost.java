package app.signalbox.server.channels.connection;

import app.signalbox.server.tenancy.TenantEvent;
import java.util.UUID;

/** The key to an account is dead: nothing can be done in its name until somebody reconnects it. */
public record AccessLost(int tenantId, UUID channelAccountId) implements TenantEvent {}
