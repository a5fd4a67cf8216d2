package app.signalbox.server.tenancy;

/** A tenant is no longer triaged or entered; what arrives for it is still kept. */
public record TenantSuspended(int tenantId) implements TenantEvent {}
