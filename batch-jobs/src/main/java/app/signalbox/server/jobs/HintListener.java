package app.signalbox.server.jobs;

import app.signalbox.server.claims.ContinuousWork;
import app.signalbox.server.claims.WorkHint;
import app.signalbox.server.database.DatabaseAddress;
import app.signalbox.server.kernel.Wake;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Wakes the jobs of this worker when another process has taken something in. Has a connection of its own. */
final class HintListener implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(HintListener.class);
    private static final int LISTEN_MILLIS = 500;
    private static final Duration RECONNECT = Duration.ofSeconds(5);

    private final DatabaseAddress address;
    private final List<ContinuousWork> works;
    private final Wake stop = new Wake();
    private volatile @Nullable Thread thread;
    private volatile boolean stopping;

    HintListener(DatabaseAddress address, List<ContinuousWork> works) {
        this.address = address;
        this.works = List.copyOf(works);
    }

    @Override
    public void start() {
        stopping = false;
        thread = Thread.ofVirtual().name("work-hints").start(this::listenUntilStopped);
    }

    @Override
    public void stop() {
        stopping = true;
        stop.up();
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void listenUntilStopped() {
        while (!stopping) {
            try (Connection connection =
                    DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password())) {
                listen(connection);
            } catch (SQLException lost) {
                LOG.info("Hints of other processes are not heard for now; the tick goes on", lost);
                pause();
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + WorkHint.TOPIC);
        }
        PGConnection notifications = connection.unwrap(PGConnection.class);
        while (!stopping) {
            PGNotification[] heard = notifications.getNotifications(LISTEN_MILLIS);
            if (heard.length > 0) {
                works.forEach(work -> work.wake().up());
            }
        }
    }

    private void pause() {
        try {
            stop.await(RECONNECT);
        } catch (InterruptedException stopped) {
            stopping = true;
        }
    }
}
