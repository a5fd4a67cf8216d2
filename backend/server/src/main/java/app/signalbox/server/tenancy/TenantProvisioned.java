package app.signalbox.server.tenancy;

/** A tenant is ready to be used. */
public record TenantProvisioned(int tenantId) implements TenantEvent {}
