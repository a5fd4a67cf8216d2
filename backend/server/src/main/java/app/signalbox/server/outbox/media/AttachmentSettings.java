package app.signalbox.server.outbox.media;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of files that go out.
 *
 * @param largest most of one file; a network may take less
 * @param most files that wait in one conversation
 * @param unusedFor how long a file is kept that goes with no answer
 * @param afterSending how long its content is kept after a network took it
 * @param afterFailing how long its content is kept for another try
 */
@ConfigurationProperties("signalbox.outbox.attachments")
public record AttachmentSettings(
        @DefaultValue("25MB") DataSize largest,
        @DefaultValue("20") int most,
        @DefaultValue("24h") Duration unusedFor,
        @DefaultValue("1h") Duration afterSending,
        @DefaultValue("7d") Duration afterFailing) {}
