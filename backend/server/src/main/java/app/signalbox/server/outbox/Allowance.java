package app.signalbox.server.outbox;

import app.signalbox.contract.channels.Channel;
import java.time.Duration;

/**
 * How much a network lets an account do, before it has told anything itself.
 *
 * @param most acts at once
 * @param per time in which as many come back
 */
record Allowance(int most, Duration per) {

    /** Tokens that come back in a second. */
    double perSecond() {
        return most * 1_000.0 / per.toMillis();
    }

    /**
     * What the networks publish: Meta's Send API 300 texts a second and page, Instagram's 100, private replies 750 an
     * hour; X 15 direct messages and 100 posts in 15 minutes; LinkedIn 100 calls a day and member.
     *
     * @param endpoint as {@link Entry#endpoint} names it
     */
    static Allowance of(Channel channel, String endpoint) {
        return switch (channel) {
            case FACEBOOK ->
                switch (endpoint) {
                    case "dm" -> new Allowance(300, Duration.ofSeconds(1));
                    case "private-reply" -> new Allowance(750, Duration.ofHours(1));
                    default -> new Allowance(4_800, Duration.ofHours(1));
                };
            case INSTAGRAM ->
                switch (endpoint) {
                    case "dm" -> new Allowance(100, Duration.ofSeconds(1));
                    case "private-reply" -> new Allowance(750, Duration.ofHours(1));
                    default -> new Allowance(4_800, Duration.ofHours(1));
                };
            case X ->
                switch (endpoint) {
                    case "dm" -> new Allowance(15, Duration.ofMinutes(15));
                    case "reply" -> new Allowance(100, Duration.ofMinutes(15));
                    default -> new Allowance(50, Duration.ofMinutes(15));
                };
            case LINKEDIN -> new Allowance(100, Duration.ofDays(1));
        };
    }
}
