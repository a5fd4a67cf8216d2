package app.signalbox.server.intake;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.intake.ChainRange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the raw log for its hash chain, never the bodies. */
@Repository
class ChainRows {

    private static final HexFormat HEX = HexFormat.of();

    /** A writer's times may be out of order by an hour; a day is sure to hold the neighbours. */
    private static final Duration DISORDER = Duration.ofDays(1);

    private final JdbcClient jdbc;

    ChainRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row as far as the chain goes over it. */
    @SuppressWarnings("ArrayRecordComponent")
    record Row(long position, Instant receivedAt, Channel channel, byte[] bodyHash, byte @Nullable [] chain) {}

    /** The consecutive rows of each writer in which all that came in between these instants stands. */
    List<ChainRange> ranges(Instant begin, Instant end) {
        return jdbc.sql("""
                        select s.writer_id, s.first, s.last, f.received_at as first_at, l.received_at as last_at,
                            l.chain as after, case when s.first = 1 then decode(repeat('00', 32), 'hex') else b.chain end as before
                        from (select writer_id, min(position) as first, max(position) as last, min(received_at) as earliest,
                                max(received_at) as latest
                            from platform.raw_event
                            where received_at >= :begin and received_at < :end and chain is not null group by writer_id) s
                        cross join lateral (select received_at from platform.raw_event
                            where writer_id = s.writer_id and position = s.first
                                and received_at between s.earliest and s.latest) f
                        cross join lateral (select received_at, chain from platform.raw_event
                            where writer_id = s.writer_id and position = s.last
                                and received_at between s.earliest and s.latest) l
                        left join lateral (select chain from platform.raw_event
                            where writer_id = s.writer_id and position = s.first - 1
                                and received_at between s.earliest - interval '1 day' and s.latest) b on true
                        order by s.writer_id
                        """)
                .param("begin", begin.atOffset(ZoneOffset.UTC))
                .param("end", end.atOffset(ZoneOffset.UTC))
                .query(ChainRows::range)
                .list();
    }

    /** The next rows of a range behind a position, in order. */
    List<Row> next(ChainRange range, long after, int limit) {
        return jdbc.sql("""
                        select position, received_at, channel, body_sha256, chain from platform.raw_event
                        where writer_id = :writer and position > :after and position <= :last
                            and received_at >= :earliest and received_at <= :latest
                        order by position limit :limit
                        """)
                .param("writer", range.writer())
                .param("after", after)
                .param("last", range.last())
                .param("earliest", range.firstReceivedAt().minus(DISORDER).atOffset(ZoneOffset.UTC))
                .param("latest", range.lastReceivedAt().plus(DISORDER).atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(ChainRows::row)
                .list();
    }

    private static ChainRange range(ResultSet row, int number) throws SQLException {
        byte[] before = row.getBytes("before");
        return new ChainRange(
                row.getInt("writer_id"),
                row.getLong("first"),
                row.getLong("last"),
                before == null ? null : HEX.formatHex(before),
                HEX.formatHex(row.getBytes("after")),
                row.getObject("first_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_at", OffsetDateTime.class).toInstant());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("position"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                Channel.of(row.getString("channel")),
                row.getBytes("body_sha256"),
                row.getBytes("chain"));
    }
}
