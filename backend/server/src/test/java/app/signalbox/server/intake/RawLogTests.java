package app.signalbox.server.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.signalbox.contract.channels.Channel;
import app.signalbox.server.claims.Node;
import app.signalbox.server.kernel.Vault;
import app.signalbox.server.testing.ModuleTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who writes the log when, and under which time. */
@ModuleTest
class RawLogTests {

    /** Beyond what PostgreSQL can store as a time. */
    private static final Instant IMPOSSIBLE = Instant.parse("+300000-01-01T00:00:00Z");

    private final Instant now = Clock.systemUTC().instant();

    @Autowired
    @Qualifier("intake")
    private DataSource connections;

    @Autowired
    private Vault vault;

    @Autowired
    private Node node;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EventLog events;

    private RawLog log;

    @BeforeEach
    void opens() {
        log = new RawLog(connections, vault, node);
    }

    @Test
    void keepsItsIdAndCountsOn() throws SQLException, IOException {
        Row first = append(now);
        Row second = append(now.plusSeconds(1));

        assertThat(second.writer()).isEqualTo(first.writer());
        assertThat(second.position()).isEqualTo(first.position() + 1);
    }

    @Test
    void goesOnUnderANewIdAfterAFailure() throws SQLException, IOException {
        Row before = append(now);
        assertThatThrownBy(() -> append(IMPOSSIBLE)).isInstanceOf(SQLException.class);

        Row after = append(now);

        assertThat(after.writer()).isNotEqualTo(before.writer());
        assertThat(after.position()).isEqualTo(1);
    }

    @Test
    void storesNothingOfABatchThatFails() {
        Delivery good = delivery(now);

        assertThatThrownBy(() -> log.append(List.of(good, delivery(IMPOSSIBLE))))
                .isInstanceOf(SQLException.class);

        assertThat(jdbc.sql("select count(*) from platform.raw_event where body_sha256 = :hash")
                        .param("hash", sha256(good.body()))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void takesANewIdAfterSomeHours() throws SQLException, IOException {
        Row first = append(now);

        Row later = append(now.plus(Duration.ofHours(7)));

        assertThat(later.writer()).isNotEqualTo(first.writer());
    }

    @Test
    void followsNoClockThatJumpsBack() throws SQLException, IOException {
        Row first = append(now);

        Row second = append(now.minus(Duration.ofHours(5)));

        assertThat(second.receivedAt()).isAfterOrEqualTo(first.receivedAt());
    }

    @Test
    void acceptsALittleDisorder() throws SQLException, IOException {
        append(now);
        Instant slightlyEarlier = now.minusSeconds(2);

        Row second = append(slightlyEarlier);

        assertThat(Duration.between(slightlyEarlier, second.receivedAt())).isLessThan(Duration.ofMillis(1));
    }

    @Test
    void isReadEvenIfTheClockStartsYearsTooEarly() throws SQLException, IOException {
        Delivery delivery = delivery(Instant.parse("1970-01-01T00:00:10Z"));

        log.append(List.of(delivery));

        assertThat(events.unread(10_000))
                .extracting(RawEvent::writerId)
                .contains(row(delivery).writer());
    }

    private Row append(Instant at) throws SQLException, IOException {
        Delivery delivery = delivery(at);
        log.append(List.of(delivery));
        return row(delivery);
    }

    private static Delivery delivery(Instant at) {
        byte[] body = ("not for any network " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        return new Delivery(Channel.X, at, body, new CompletableFuture<>());
    }

    private Row row(Delivery delivery) {
        return jdbc.sql(
                        "select writer_id as writer, position, received_at from platform.raw_event where body_sha256 = :hash")
                .param("hash", sha256(delivery.body()))
                .query((row, number) -> new Row(
                        row.getInt("writer"),
                        row.getLong("position"),
                        row.getTimestamp("received_at").toInstant()))
                .single();
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Row(int writer, long position, Instant receivedAt) {}
}
