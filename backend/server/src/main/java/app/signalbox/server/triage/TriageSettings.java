package app.signalbox.server.triage;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of triage.
 *
 * @param batch most messages read by the engines at once, of one tenant or many
 * @param quantum processing time a tenant may use per round
 */
@ConfigurationProperties("signalbox.triage")
record TriageSettings(
        @DefaultValue("256") int batch,
        @DefaultValue("400ms") Duration quantum) {}
