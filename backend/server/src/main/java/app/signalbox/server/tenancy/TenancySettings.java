package app.signalbox.server.tenancy;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of tenancy.
 *
 * @param migrationThreads how many tenant schemas are migrated at once, 1 to 16
 * @param defaultAgency slug of the agency that tenants belong to when none is named
 */
@ConfigurationProperties("signalbox.tenancy")
record TenancySettings(
        @DefaultValue("3") int migrationThreads,
        @DefaultValue("agency") String defaultAgency) {}
