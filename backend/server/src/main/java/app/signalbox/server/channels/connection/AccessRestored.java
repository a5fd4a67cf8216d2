package app.signalbox.server.channels.connection;

import app.signalbox.server.tenancy.TenantEvent;
import java.util.UUID;

/** There is a good key to an account that had none, or a dead one. */
public record AccessRestored(int tenantId, UUID channelAccountId) implements TenantEvent {}
