package app.signalbox.server.ui.operations;

import app.signalbox.contract.channels.ChannelAccountView;
import app.signalbox.contract.intake.IntakeAlarm;
import app.signalbox.server.ui.Phrase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Alarms about keys that expire: within 14 days, within 7, and within 1. */
final class KeyAlarms {

    private static final List<Integer> DAYS = List.of(1, 7, 14);

    private KeyAlarms() {}

    /** One alarm for each account whose key is about to expire or has expired. */
    static Stream<IntakeAlarm> of(String brand, List<ChannelAccountView> accounts, Instant now) {
        return accounts.stream().flatMap(account -> alarm(brand, account, now).stream());
    }

    private static Optional<IntakeAlarm> alarm(String brand, ChannelAccountView account, Instant now) {
        Instant ends = account.health().expiresAt();
        if (ends == null) {
            return Optional.empty();
        }
        if (!ends.isAfter(now)) {
            return Optional.of(new IntakeAlarm(
                    "key-expired",
                    Phrase.of(
                            "The key of {0} of {1} has expired. Reconnect the account on the Channels page.",
                            account.displayName(), brand)));
        }
        return DAYS.stream()
                .filter(days -> !ends.isAfter(now.plus(Duration.ofDays(days))))
                .findFirst()
                .map(days -> new IntakeAlarm(
                        "key-expires-in-" + days,
                        Phrase.count(
                                days,
                                "The key of {1} of {2} expires within a day. Reconnect the account on the Channels page.",
                                "The key of {1} of {2} expires within {0} days. Reconnect the account on the Channels page.",
                                account.displayName(),
                                brand)));
    }
}
