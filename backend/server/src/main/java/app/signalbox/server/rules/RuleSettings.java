package app.signalbox.server.rules;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of rules.
 *
 * @param perTurn most messages of one tenant that are looked at together
 * @param quantum processing time a tenant may use per round
 * @param lookEvery how often it is looked who has waited too long
 * @param rest how long a rule leaves a conversation alone after it acted on it
 * @param mostFailures after so many failures in succession a rule switches itself off
 * @param keepEffects how long it is kept what rules did; at least 31 days, so that no rule acts twice upon a message
 */
@ConfigurationProperties("signalbox.rules")
record RuleSettings(
        @DefaultValue("50") int perTurn,
        @DefaultValue("50ms") Duration quantum,
        @DefaultValue("1m") Duration lookEvery,
        @DefaultValue("10m") Duration rest,
        @DefaultValue("3") int mostFailures,
        @DefaultValue("90d") Duration keepEffects) {

    private static final Duration LEAST = Duration.ofDays(31);

    RuleSettings {
        if (keepEffects.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException("Keep what rules did for at least 31 days, so that none acts twice");
        }
    }
}
