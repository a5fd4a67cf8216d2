package app.signalbox.server.kernel;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Makes identifiers that sort by the time they were made: UUID version 7 of RFC 9562. */
public final class TimeOrderedId {

    private static final SecureRandom RANDOM = new SecureRandom();

    private TimeOrderedId() {}

    /** A new identifier of this clock's millisecond. */
    public static UUID next(Clock clock) {
        long high = (clock.millis() << 16) | 0x7000L | (RANDOM.nextLong() >>> 52);
        long low = (RANDOM.nextLong() >>> 2) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
