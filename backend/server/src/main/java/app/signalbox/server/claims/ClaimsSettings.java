package app.signalbox.server.claims;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of leases.
 *
 * @param shards into how many parts tenants are divided; fixed for a deployment
 * @param lease how long a silent node keeps its shards
 */
@ConfigurationProperties("signalbox.claims")
record ClaimsSettings(
        @DefaultValue("16") int shards, @DefaultValue("15s") Duration lease) {}
