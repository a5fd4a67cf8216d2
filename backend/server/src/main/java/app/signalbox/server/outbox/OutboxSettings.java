package app.signalbox.server.outbox;

import app.signalbox.contract.channels.Channel;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of what goes out.
 *
 * @param hold how long an answer can be recalled where the network says nothing else
 * @param holds the same for single networks
 * @param inFlight most acts of one process with the networks at the same time
 * @param perTenant most of them for one tenant, and per account half of that
 * @param lease how long a process may take for one act before another looks after it
 * @param attempts how often an act is tried that surely didn't arrive
 * @param firstPause pause after the first failed attempt, doubled each time
 * @param longestPause no pause is longer
 * @param lookAfter how long after a lost answer the network is asked for the first time
 * @param surelyAbsentAfter when a network that shows everything but the act is believed
 * @param giveUpLookingAfter when a lost act is left for people to decide
 * @param accessPause how long answers wait for an account's access until it is looked at again
 * @param disclosure said before an answer where a rule asks to disclose that a machine speaks
 * @param optOut said after an answer where a rule asks to say how to stop such answers; {@code STOP} is heeded
 * @param privacyPolicy address that is given where a rule asks for it
 * @param allowances acts in a time for {@code channel.endpoint}, such as {@code x.dm}, in place of what is published
 * @param driving how long an operator who answers has the conversation in hand
 */
@ConfigurationProperties("signalbox.outbox")
record OutboxSettings(
        @DefaultValue("10s") Duration hold,
        Map<Channel, Duration> holds,
        @DefaultValue("48") int inFlight,
        @DefaultValue("12") int perTenant,
        @DefaultValue("60s") Duration lease,
        @DefaultValue("12") int attempts,
        @DefaultValue("2s") Duration firstPause,
        @DefaultValue("15m") Duration longestPause,
        @DefaultValue("3s") Duration lookAfter,
        @DefaultValue("20s") Duration surelyAbsentAfter,
        @DefaultValue("24h") Duration giveUpLookingAfter,
        @DefaultValue("10m") Duration accessPause,
        @DefaultValue("This is an automated answer.") String disclosure,

        @DefaultValue("Answer STOP and no machine writes to you again.")
        String optOut,

        @Nullable URI privacyPolicy,
        Map<String, Allowance> allowances,
        @DefaultValue("15m") Duration driving) {

    OutboxSettings {
        holds = holds == null ? Map.of() : Map.copyOf(holds);
        allowances = allowances == null ? Map.of() : Map.copyOf(allowances);
    }

    Duration holdOf(Channel channel) {
        return holds.getOrDefault(channel, hold);
    }

    Allowance allowance(Channel channel, String endpoint) {
        Allowance changed = allowances.get(channel.value() + "." + endpoint);
        return changed == null ? Allowance.of(channel, endpoint) : changed;
    }
}
