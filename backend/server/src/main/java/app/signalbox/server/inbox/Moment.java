package app.signalbox.server.inbox;

import app.signalbox.server.intake.ArrivedEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Times as the database keeps them: to the microsecond. */
final class Moment {

    private Moment() {}

    /** The network's clock, and where it sends no time, when we received it. */
    static Instant of(ArrivedEvent arrived) {
        Instant told = arrived.event().source().providerTime();
        return exact(told == null ? arrived.receivedAt() : told);
    }

    static Instant exact(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }

    static OffsetDateTime parameter(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    static Instant get(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant find(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
