package app.signalbox.server.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the way in.
 *
 * @param maxBody largest webhook accepted, larger ones get 413
 * @param queue webhooks that may wait for a commit; beyond it they get 503
 * @param queueBytes bytes that may wait for a commit
 * @param batch most webhooks in one commit
 * @param patience how long a webhook waits for its commit before it gets 503
 * @param keepRaw how long raw bodies and their events are kept, at least a day
 * @param keepLinkedinBodies how long bodies with LinkedIn member activity can be read; its terms allow 48 hours
 * @param keepKeys how long events are recognised as redelivered; providers retry for up to 7 days
 * @param stalledAfter age of the oldest unread webhook that raises an alarm
 * @param lowDisk free space under which an alarm is raised
 */
@ConfigurationProperties("signalbox.intake")
record IntakeSettings(
        @DefaultValue("8MB") DataSize maxBody,
        @DefaultValue("4096") int queue,
        @DefaultValue("128MB") DataSize queueBytes,
        @DefaultValue("512") int batch,
        @DefaultValue("8s") Duration patience,
        @DefaultValue("30d") Duration keepRaw,
        @DefaultValue("48h") Duration keepLinkedinBodies,
        @DefaultValue("8d") Duration keepKeys,
        @DefaultValue("60s") Duration stalledAfter,
        @DefaultValue("2GB") DataSize lowDisk) {}
