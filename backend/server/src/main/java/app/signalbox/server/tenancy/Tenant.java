package app.signalbox.server.tenancy;

import app.signalbox.contract.tenancy.TenantStatus;
import app.signalbox.contract.tenancy.TenantView;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A client brand as every module sees it.
 *
 * @param id never changes and is never reused
 * @param slug label in addresses; changes with a rename
 * @param schema name of its PostgreSQL schema and of the role that may use it
 */
public record Tenant(
        int id,
        String slug,
        String name,
        ZoneId timeZone,
        TenantStatus status,
        int agencyId,
        String agency,
        String schema,
        Instant createdAt) {

    public boolean isActive() {
        return status == TenantStatus.ACTIVE;
    }

    public TenantView view() {
        return new TenantView(slug, name, timeZone.getId(), status, agency, createdAt);
    }
}
