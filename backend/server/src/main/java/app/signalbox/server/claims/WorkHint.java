package app.signalbox.server.claims;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Tells the workers of other processes that something came in. A notification takes a lock on the whole cluster at its
 * commit, so it is sent at most ten times a second; what is not told is found at the next tick. Not safe for threads.
 */
public final class WorkHint {

    /** Name under which workers listen. */
    public static final String TOPIC = "signalbox_work";

    private static final long SHORTEST_GAP = Duration.ofMillis(100).toNanos();

    private long lastAt = System.nanoTime() - SHORTEST_GAP;

    /** Sends the hint unless one was sent just now; the connection is in auto-commit. */
    public void send(Connection connection) throws SQLException {
        long now = System.nanoTime();
        if (now - lastAt < SHORTEST_GAP) {
            return;
        }
        lastAt = now;
        try (var statement = connection.prepareStatement("select pg_notify(?, '')")) {
            statement.setString(1, TOPIC);
            statement.execute();
        }
    }
}
