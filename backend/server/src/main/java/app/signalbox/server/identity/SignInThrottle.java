package app.signalbox.server.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Slows down those who guess passwords: after a few failures each further one doubles the wait, per account and per
 * network address. Counted before the password is looked at, so that many guesses at once gain nothing. Kept in the
 * memory of this process, for accounts that don't exist as well, so that waiting tells nothing.
 */
@Component
public class SignInThrottle {

    private static final int FREE_PER_ACCOUNT = 5;
    private static final int FREE_PER_ADDRESS = 20;
    private static final int FREE_FOR_MACHINES = 10;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);
    private static final int MOST = 100_000;

    private final Cache<String, Attempts> attempts = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(FORGOTTEN_AFTER)
            .build();
    private final Clock clock;

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /**
     * Counts an attempt as failed until {@link #succeeded} says otherwise.
     *
     * @throws SignInThrottledException if it comes too early
     */
    void begin(String email, String address) {
        count(network(address), FREE_PER_ADDRESS);
        count(account(email), FREE_PER_ACCOUNT);
    }

    void succeeded(String email, String address) {
        forgive(email);
        attempts.asMap().computeIfPresent(network(address), (key, known) -> known.oneLess());
    }

    void forgive(String email) {
        attempts.invalidate(account(email));
    }

    /**
     * Lets a machine ask for a token. Machines ask many at a time, so that only refusals count, and only where they
     * come from: nobody else may lock a machine out by guessing.
     *
     * @throws SignInThrottledException while guesses of the network address have to wait
     */
    public void admitMachine(String address) {
        Attempts known = attempts.getIfPresent(machines(address));
        if (known != null) {
            known.check(clock.instant());
        }
    }

    /** Counts a secret that was wrong. */
    public void refusedMachine(String address) {
        Instant now = clock.instant();
        attempts.asMap()
                .compute(
                        machines(address),
                        (key, known) -> Attempts.orNone(known).oneMore(now, FREE_FOR_MACHINES));
    }

    private void count(String key, int free) {
        Instant now = clock.instant();
        attempts.asMap().compute(key, (same, known) -> {
            Attempts before = Attempts.orNone(known);
            before.check(now);
            return before.oneMore(now, free);
        });
    }

    private static String account(String email) {
        return "account " + email.strip().toLowerCase(Locale.ROOT);
    }

    private static String network(String address) {
        return "address " + address;
    }

    private static String machines(String address) {
        return "machines at " + address;
    }

    private record Attempts(int count, Instant nextAt) {

        static Attempts orNone(@Nullable Attempts known) {
            return known == null ? new Attempts(0, Instant.MIN) : known;
        }

        void check(Instant now) {
            if (now.isBefore(nextAt)) {
                throw new SignInThrottledException(Duration.between(now, nextAt));
            }
        }

        Attempts oneMore(Instant now, int free) {
            int paid = Math.max(0, count + 1 - free);
            return new Attempts(count + 1, paid == 0 ? Instant.MIN : now.plus(waitAfter(paid)));
        }

        Attempts oneLess() {
            return new Attempts(Math.max(0, count - 1), Instant.MIN);
        }

        private static Duration waitAfter(int paid) {
            Duration doubled = Duration.ofSeconds(1L << Math.min(paid, 20));
            return doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
        }
    }
}
