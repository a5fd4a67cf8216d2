package app.signalbox.server.jobs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the jobs.
 *
 * @param tick how often work is looked for that nobody announced
 * @param linger how long a running job waits for more before it ends
 * @param keepExecutions how long finished executions can be looked at
 */
@ConfigurationProperties("signalbox.jobs")
record JobsSettings(
        @DefaultValue("1s") Duration tick,
        @DefaultValue("30s") Duration linger,
        @DefaultValue("7d") Duration keepExecutions) {}
