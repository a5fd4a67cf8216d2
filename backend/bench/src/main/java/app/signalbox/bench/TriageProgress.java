package app.signalbox.bench;

import app.signalbox.server.tenancy.Tenant;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** How far the product has come, read from its database. */
final class TriageProgress implements AutoCloseable {

    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String STATE = """
            with event as (
                select tenant_id, max(arrival) as latest, count(*) as events from platform.provider_event
                where arrival > ? group by tenant_id
            )
            select coalesce(sum(e.events), 0), count(*) filter (where e.latest > coalesce(p.position, 0)),
                   (select max(completed_at) from platform.job_position where job = 'triage')
            from event e left join lateral (
                select max(position) as position from platform.job_position
                where job = 'triage' and tenant_id = e.tenant_id) p on true
            """;

    private final Connection connection;

    TriageProgress(Connection connection) {
        this.connection = connection;
    }

    /** The latest event there is. */
    long mark() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select coalesce(max(arrival), 0) from platform.provider_event")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Waits until so many events have come after the mark and all are triaged; returns when the last was. */
    Instant await(long mark, int events) throws SQLException {
        Instant end = Instant.now().plus(PATIENCE);
        try (PreparedStatement state = connection.prepareStatement(STATE)) {
            state.setLong(1, mark);
            while (Instant.now().isBefore(end)) {
                try (ResultSet row = state.executeQuery()) {
                    row.next();
                    if (row.getLong(1) >= events && row.getLong(2) == 0) {
                        return row.getObject(3, OffsetDateTime.class).toInstant();
                    }
                }
                LockSupport.parkNanos(LOOK.toNanos());
            }
        }
        throw new IllegalStateException(events + " messages were not triaged within " + PATIENCE);
    }

    /** Whether this tenant has events that are not triaged yet. */
    boolean isBehind(Tenant tenant) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select (select max(arrival) from platform.provider_event where tenant_id = ?)
                    > (select coalesce(max(position), 0) from platform.job_position where job = 'triage' and tenant_id = ?)
                """)) {
            query.setInt(1, tenant.id());
            query.setInt(2, tenant.id());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** How many readings these tenants have. */
    long readings(List<Tenant> tenants) throws SQLException {
        long count = 0;
        try (var statement = connection.createStatement()) {
            for (Tenant tenant : tenants) {
                try (var row = statement.executeQuery("select count(*) from " + tenant.schema() + ".reading")) {
                    row.next();
                    count += row.getLong(1);
                }
            }
        }
        return count;
    }

    /** From accepted to triaged, in nanoseconds, of what these tenants received since then. */
    Load latencies(List<Tenant> tenants, Instant since) throws SQLException {
        List<Long> nanos = new ArrayList<>();
        for (Tenant tenant : tenants) {
            try (PreparedStatement query =
                    connection.prepareStatement("select extract(epoch from r.triaged_at - m.received_at) from "
                            + tenant.schema() + ".message m join " + tenant.schema()
                            + ".reading r using (message_id) where m.received_at >= ?")) {
                query.setObject(1, OffsetDateTime.ofInstant(since, ZoneOffset.UTC));
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        nanos.add(Math.round(row.getDouble(1) * 1e9));
                    }
                }
            }
        }
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Load(sorted, Duration.between(since, Instant.now()));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
