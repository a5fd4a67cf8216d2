package app.signalbox.server.tenancy;

/** A tenant is gone with everything in its schema. */
public record TenantDeleted(int tenantId) {}
