package app.signalbox.server.triage.embedded;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the embedded engine.
 *
 * @param sessions copies of the embedding model that run side by side, each on one thread; at most one per core helps
 */
@Validated
@ConfigurationProperties("signalbox.triage.embedded")
record EmbeddedTriageSettings(
        @DefaultValue("2") @Min(1) @Max(32) int sessions) {}
