package app.signalbox.server.retention;

import app.signalbox.contract.retention.ErasedContent;
import app.signalbox.contract.retention.ErasureCause;
import app.signalbox.contract.retention.ErasureView;
import app.signalbox.server.kernel.TimeOrderedId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of what was erased: ids, counts and reasons. */
@Repository
class ErasureBook {

    private final JdbcClient jdbc;
    private final Clock clock;

    ErasureBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(ErasureCause cause, ErasedContent content, Collection<UUID> ids) {
        jdbc.sql("""
                        insert into erasure (erasure_id, cause, content, erased_ids, erased_at)
                        values (:id, :cause, :content, cast(:ids as uuid[]), :now)
                        """)
                .param("id", TimeOrderedId.next(clock))
                .param("cause", cause.value())
                .param("content", content.value())
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    /** Those noted before this one, the latest first. */
    List<ErasureView> page(UUID before, int limit) {
        return jdbc.sql("select * from erasure where erasure_id < :before order by erasure_id desc limit :limit")
                .param("before", before)
                .param("limit", limit)
                .query(ErasureBook::view)
                .list();
    }

    private static ErasureView view(ResultSet row, int number) throws SQLException {
        List<UUID> ids = List.of((UUID[]) row.getArray("erased_ids").getArray());
        return new ErasureView(
                row.getObject("erasure_id", UUID.class),
                ErasureCause.of(row.getString("cause")),
                ErasedContent.of(row.getString("content")),
                ids.size(),
                ids,
                row.getObject("erased_at", OffsetDateTime.class).toInstant());
    }
}
