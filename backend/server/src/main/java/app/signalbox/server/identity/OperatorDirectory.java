package app.signalbox.server.identity;

import app.signalbox.contract.identity.OperatorStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code platform.operator}. */
@Repository
class OperatorDirectory {

    private final JdbcClient jdbc;

    OperatorDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select from platform.operator)")
                .query(Boolean.class)
                .single();
    }

    Optional<Operator> find(UUID id) {
        return jdbc.sql("select * from platform.operator where operator_id = :id")
                .param("id", id)
                .query(OperatorDirectory::operator)
                .optional();
    }

    Optional<Operator> find(EmailAddress email) {
        return jdbc.sql("select * from platform.operator where email = :email")
                .param("email", email.value())
                .query(OperatorDirectory::operator)
                .optional();
    }

    /** Operators by email address; those of these agencies, of all when none are given. */
    List<Operator> page(String after, int limit, @Nullable List<Integer> agencies) {
        return jdbc.sql("""
                        select o.* from platform.operator o
                        where o.email > :after and (:everyone or exists (
                            select from platform.membership m left join platform.tenant t using (tenant_id)
                            where m.operator_id = o.operator_id
                              and coalesce(m.agency_id, t.agency_id) = any(:agencies)))
                        order by o.email limit :limit
                        """)
                .param("after", after)
                .param("limit", limit)
                .param("everyone", agencies == null)
                .param("agencies", agencies == null ? new Integer[0] : agencies.toArray(Integer[]::new))
                .query(OperatorDirectory::operator)
                .list();
    }

    void add(UUID id, EmailAddress email, String displayName, @Nullable String passwordHash, Instant now) {
        try {
            jdbc.sql("""
                            insert into platform.operator
                                (operator_id, email, display_name, password_hash, status, created_at)
                            values (:id, :email, :name, :hash, 'active', :now)
                            """)
                    .param("id", id)
                    .param("email", email.value())
                    .param("name", displayName)
                    .param("hash", passwordHash)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new OperatorTakenException();
        }
    }

    void setStatus(UUID id, OperatorStatus status) {
        jdbc.sql("update platform.operator set status = :status where operator_id = :id")
                .param("id", id)
                .param("status", status.value())
                .update();
    }

    void setPassword(UUID id, @Nullable String hash) {
        jdbc.sql("update platform.operator set password_hash = :hash where operator_id = :id")
                .param("id", id)
                .param("hash", hash)
                .update();
    }

    void signedIn(UUID id, Instant now) {
        jdbc.sql("update platform.operator set last_sign_in_at = :now where operator_id = :id")
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Operator operator(ResultSet row, int number) throws SQLException {
        OffsetDateTime signedIn = row.getObject("last_sign_in_at", OffsetDateTime.class);
        return new Operator(
                row.getObject("operator_id", UUID.class),
                row.getString("email"),
                row.getString("display_name"),
                row.getString("password_hash"),
                OperatorStatus.of(row.getString("status")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                signedIn == null ? null : signedIn.toInstant());
    }
}
