package app.signalbox.server.tenancy;

/** A suspended tenant is active again. */
public record TenantResumed(int tenantId) implements TenantEvent {}
