package app.signalbox.contract.tenancy;

import org.jspecify.annotations.Nullable;

/**
 * Asks for a new tenant.
 *
 * @param slug {@code [a-z][a-z0-9-]{1,38}[a-z0-9]}
 * @param name 1 to 120 characters
 * @param timeZone IANA zone
 * @param agency slug of the agency, the default agency when absent
 */
public record ProvisionTenant(
        String slug, String name, String timeZone, @Nullable String agency) {}
