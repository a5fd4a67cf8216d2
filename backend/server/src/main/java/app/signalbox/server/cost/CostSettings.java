package app.signalbox.server.cost;

import java.time.Duration;
import java.util.Currency;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of cost.
 *
 * @param currency of tenants for which nobody has set a budget
 * @param monthlyLimitMicros what a tenant may cost in a month while nobody has set a budget, in millionths of the
 *     currency; 20 of it by default
 * @param reservationTtl how long budget is held for a call of which nobody tells the end; longer than any call
 * @param keepLapsed how long after that a call may still tell what it came to
 * @param concurrentCalls model calls of one tenant at the same time, while nothing else is set
 * @param callsPerMinute model calls of one tenant within sixty seconds, while nothing else is set
 */
@ConfigurationProperties("signalbox.cost")
record CostSettings(
        @DefaultValue("USD") Currency currency,
        @DefaultValue("20000000") long monthlyLimitMicros,
        @DefaultValue("10m") Duration reservationTtl,
        @DefaultValue("7d") Duration keepLapsed,
        @DefaultValue("4") int concurrentCalls,
        @DefaultValue("120") int callsPerMinute) {

    CostSettings {
        if (monthlyLimitMicros < 0 || monthlyLimitMicros > Money.MOST_MICROS) {
            throw new IllegalArgumentException(
                    "signalbox.cost.monthly-limit-micros is 0 to " + Money.MOST_MICROS + ", not " + monthlyLimitMicros);
        }
        if (!reservationTtl.isPositive() || keepLapsed.isNegative()) {
            throw new IllegalArgumentException(
                    "signalbox.cost.reservation-ttl is above zero and keep-lapsed not below it");
        }
        if (concurrentCalls < 0 || callsPerMinute < 0) {
            throw new IllegalArgumentException(
                    "signalbox.cost.concurrent-calls and calls-per-minute are not below zero");
        }
    }
}
