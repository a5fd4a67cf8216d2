package app.signalbox.server.inbox.desk;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the desk.
 *
 * @param keepActs how long it is kept who did what, and how long that can be taken back; at least 31 days, because dry
 *     runs of rules look back at 30
 */
@ConfigurationProperties("signalbox.inbox.desk")
record DeskSettings(@DefaultValue("90d") Duration keepActs) {

    private static final Duration LEAST = Duration.ofDays(31);

    DeskSettings {
        if (keepActs.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException("Keep acts for at least 31 days: dry runs of rules look back at 30");
        }
    }
}
