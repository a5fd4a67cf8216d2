package app.signalbox.server.database;

import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;

/** Draws each connection from the pool of the {@link WorkPool} in force. */
final class RoutingPool extends AbstractRoutingDataSource {

    RoutingPool(DataSource jobs, DataSource console, DataSource rounds) {
        setTargetDataSources(Map.of(WorkPool.JOBS, jobs, WorkPool.CONSOLE, console, WorkPool.ROUNDS, rounds));
        setLenientFallback(false);
    }

    @Override
    protected WorkPool determineCurrentLookupKey() {
        return WorkPool.current();
    }
}
