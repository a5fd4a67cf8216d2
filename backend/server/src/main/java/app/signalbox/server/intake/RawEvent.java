package app.signalbox.server.intake;

import app.signalbox.contract.channels.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A row of the raw log.
 *
 * @param salt what its key is made from, absent once it was erased
 */
@SuppressWarnings("ArrayRecordComponent")
record RawEvent(
        int writerId,
        long position,
        Instant receivedAt,
        Channel channel,
        Origin origin,
        byte[] body,
        byte @Nullable [] salt) {

    static RawEvent of(ResultSet row, int number) throws SQLException {
        return new RawEvent(
                row.getInt("writer_id"),
                row.getLong("position"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                Channel.of(row.getString("channel")),
                Origin.of(row.getString("origin")),
                row.getBytes("body"),
                row.getBytes("salt"));
    }
}
