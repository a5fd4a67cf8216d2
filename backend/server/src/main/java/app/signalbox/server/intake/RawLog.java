package app.signalbox.server.intake;

import app.signalbox.server.claims.Node;
import app.signalbox.server.claims.WorkHint;
import app.signalbox.server.kernel.Vault;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends to the raw log: one commit for a batch. Not safe for threads: the order of positions is the order of
 * commits only because one thread writes. After a failure it goes on under a new writer id, because the failed batch
 * may still be committed by a server that hung, behind positions that were read long ago.
 */
final class RawLog {

    private static final Logger LOG = LoggerFactory.getLogger(RawLog.class);

    /** Writers older than two days are taken for finished by the log's retention. */
    private static final Duration LONGEST_SERVICE = Duration.ofHours(6);

    private static final Duration MOST_DISORDER = Duration.ofHours(1);

    private static final String COPY_EVENTS = """
            copy platform.raw_event (writer_id, position, received_at, channel, body_sha256, body, origin, chain)
            from stdin (format binary)
            """;
    private static final String COPY_KEYS = """
            copy platform.raw_event_key (writer_id, position, received_at, channel, salt)
            from stdin (format binary)
            """;

    private final DataSource connections;
    private final Vault vault;
    private final Node node;
    private final WorkHint hint = new WorkHint();
    private int writerId;
    private long position;
    private byte[] chain = Chain.START;
    private Instant signedInAt = Instant.EPOCH;
    private Instant latest = Instant.EPOCH;

    RawLog(DataSource connections, Vault vault, Node node) {
        this.connections = connections;
        this.vault = vault;
        this.node = node;
    }

    /** Appends the batch and returns after its commit; throws if that didn't happen or isn't known to have happened. */
    void append(List<Delivery> batch) throws SQLException, IOException {
        var events = new BinaryCopy(
                batch.stream().mapToInt(each -> each.body().length + 128).sum());
        var keys = new BinaryCopy(batch.size() * 96);
        try (Connection connection = connections.getConnection()) {
            signIn(connection, batch.getFirst().receivedAt());
            batch.forEach(delivery -> encode(delivery, events, keys));
            write(connection, events, keys);
        }
    }

    /** Tells the workers of other processes that something was appended. */
    void hintWorkers() {
        try (Connection connection = connections.getConnection()) {
            hint.send(connection);
        } catch (SQLException unheard) {
            LOG.debug("Workers of other processes will see it at their next tick", unheard);
        }
    }

    /** Leaves restoring auto-commit to the pool: switching it on here would commit what failed halfway. */
    @SuppressWarnings("CatchingUnchecked")
    private void write(Connection connection, BinaryCopy events, BinaryCopy keys) throws SQLException, IOException {
        try {
            connection.setAutoCommit(false);
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            events.sendTo(copy, COPY_EVENTS);
            keys.sendTo(copy, COPY_KEYS);
            connection.commit();
        } catch (Throwable failed) {
            writerId = 0;
            rollBack(connection, failed);
            throw failed;
        }
    }

    private static void rollBack(Connection connection, Throwable cause) {
        try {
            connection.rollback();
        } catch (SQLException alsoBroken) {
            cause.addSuppressed(alsoBroken);
        }
    }

    private void signIn(Connection connection, Instant now) throws SQLException {
        boolean fresh = Duration.between(signedInAt, now).abs().compareTo(LONGEST_SERVICE) < 0;
        if (writerId != 0 && fresh) {
            return;
        }
        try (var statement = connection.prepareStatement(
                "insert into platform.intake_writer (node_id) values (?) returning writer_id, started_at")) {
            statement.setObject(1, node.id());
            try (var row = statement.executeQuery()) {
                row.next();
                writerId = row.getInt(1);
                latest = row.getObject(2, OffsetDateTime.class).toInstant();
            }
        }
        position = 0;
        chain = Chain.START;
        signedInAt = now;
    }

    /** Readers look a day back from what they have read, so a clock that jumps back is not followed. */
    private Instant timeOf(Delivery delivery) {
        Instant at = delivery.receivedAt();
        Instant believed = at.isBefore(latest.minus(MOST_DISORDER)) ? latest : at;
        latest = believed.isAfter(latest) ? believed : latest;
        return believed;
    }

    private void encode(Delivery delivery, BinaryCopy events, BinaryCopy keys) {
        byte[] salt = vault.newSalt();
        Instant receivedAt = timeOf(delivery);
        position++;
        byte[] hash = Chain.sha256(delivery.body());
        chain = Chain.next(chain, writerId, position, receivedAt, delivery.channel(), hash);
        events.row(8)
                .integer(writerId)
                .bigint(position)
                .timestamp(receivedAt)
                .text(delivery.channel().value())
                .bytes(hash)
                .bytes(vault.seal(delivery.body(), salt))
                .text(delivery.origin().value())
                .bytes(chain);
        keys.row(5)
                .integer(writerId)
                .bigint(position)
                .timestamp(receivedAt)
                .text(delivery.channel().value())
                .bytes(salt);
    }
}
