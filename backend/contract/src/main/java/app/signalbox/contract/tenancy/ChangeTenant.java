package app.signalbox.contract.tenancy;

import org.jspecify.annotations.Nullable;

/** Renames a tenant or moves its day; what is absent stays as it is. */
public record ChangeTenant(
        @Nullable String slug,
        @Nullable String name,
        @Nullable String timeZone) {}
