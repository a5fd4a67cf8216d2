package app.signalbox.server.triage;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of triage.
 *
 * @param batch messages read by the engines at once, over all tenants
 * @param perTurn most messages of one tenant in a batch
 * @param quantum processing time a tenant may use per round
 */
@ConfigurationProperties("signalbox.triage")
record TriageSettings(
        @DefaultValue("256") int batch,
        @DefaultValue("64") int perTurn,
        @DefaultValue("50ms") Duration quantum) {}
