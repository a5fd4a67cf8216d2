package app.signalbox.contract.tenancy;

import java.time.Instant;

/**
 * A client brand of an agency.
 *
 * @param slug label in addresses, unique over the deployment; changes with a rename
 * @param name what people call the brand
 * @param timeZone IANA zone of the brand's day, such as {@code Europe/Berlin}
 * @param status life of the tenant
 * @param agency slug of the agency that answers for it
 * @param createdAt when it was provisioned
 */
public record TenantView(
        String slug, String name, String timeZone, TenantStatus status, String agency, Instant createdAt) {}
