package app.signalbox.contract.tenancy;

import java.time.Instant;

/** An agency: who runs the console for a number of tenants. */
public record AgencyView(String slug, String name, Instant createdAt) {}
