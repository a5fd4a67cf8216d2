package app.signalbox.server.intake;

import static app.signalbox.server.intake.Webhooks.pages;
import static app.signalbox.server.intake.Webhooks.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.signalbox.server.channels.Connectors;
import app.signalbox.server.claims.Node;
import app.signalbox.server.kernel.Vault;
import app.signalbox.server.testing.ModuleTest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

/** No lying 200: what the door answers when the store behind it fails or is slow. */
@ModuleTest
class GroupCommitTests {

    private static final int QUEUE = 4;

    @Autowired
    private Connectors connectors;

    @Autowired
    @Qualifier("intake")
    private DataSource pool;

    @Autowired
    private Vault vault;

    @Autowired
    private Node node;

    @Autowired
    private JdbcClient jdbc;

    private final IntakeMeters meters = new IntakeMeters(new SimpleMeterRegistry());
    private final CountDownLatch gate = new CountDownLatch(1);
    private GroupCommit commits;

    @AfterEach
    void stops() {
        gate.countDown();
        commits.stop();
    }

    static Stream<Throwable> failures() {
        return Stream.of(
                new SQLException("An I/O error occurred while sending to the backend.", "08006", new EOFException()),
                new SQLException("Could not send", new IOException("Broken pipe")),
                new SQLException("Could not read", new IOException("Connection reset by peer")),
                new SQLException("could not extend file: No space left on device", "53100"),
                new SQLException("cannot execute INSERT in a read-only transaction", "25006"),
                new SQLException("sorry, too many clients already", "53300"),
                new EOFException(),
                new IOException("Broken pipe"),
                new IOException("Connection reset by peer"),
                new IllegalStateException("Sealed content can't be read", new EOFException()),
                new OutOfMemoryError("Java heap space"),
                new StackOverflowError());
    }

    @ParameterizedTest
    @MethodSource("failures")
    void answers503WhateverGoesWrongBeforeTheCommit(Throwable failure) {
        WebhookEndpoint door = doorTo(new Failing(failure));
        String body = newBody();

        MockHttpServletResponse answer = deliver(door, body);

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("1");
        assertThat(meters.notCommittedCount()).isEqualTo(1);
        assertThat(rowsOf(body)).isZero();
    }

    @ParameterizedTest
    @MethodSource("failures")
    void goesOnAfterwards(Throwable failure) {
        WebhookEndpoint door = doorTo(new FailingOnce(failure));
        String body = newBody();

        int first = deliver(door, body).getStatus();
        int second = deliver(door, body).getStatus();

        assertThat(first).isEqualTo(503);
        assertThat(second).isEqualTo(200);
        assertThat(rowsOf(body)).isEqualTo(1);
    }

    @Test
    void answers503WhenTheCommitTakesTooLong() {
        WebhookEndpoint door = doorTo(new Gated());
        String body = newBody();

        MockHttpServletResponse answer = deliver(door, body);

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(rowsOf(body)).isZero();
    }

    @Test
    void answers503WhenTheQueueIsFullAndLosesNothingThatItTook() throws Exception {
        WebhookEndpoint door = doorTo(new Gated(), Duration.ofMinutes(1));
        List<String> bodies = IntStream.range(0, 40).mapToObj(i -> newBody()).toList();
        List<Future<Integer>> answers = new ArrayList<>();

        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String body : bodies) {
                answers.add(senders.submit(() -> deliver(door, body).getStatus()));
            }
            await().until(() -> answers.stream().filter(Future::isDone).count() >= bodies.size() - QUEUE - 1 - BATCH);
            gate.countDown();
        }

        long accepted = 0;
        for (int i = 0; i < bodies.size(); i++) {
            int status = answers.get(i).get();
            assertThat(status).isIn(200, 503);
            assertThat(rowsOf(bodies.get(i))).isEqualTo(status == 200 ? 1 : 0);
            accepted += status == 200 ? 1 : 0;
        }
        assertThat(accepted).isBetween((long) QUEUE, (long) QUEUE + BATCH);
    }

    @Test
    void answers503WhenTooManyBytesWait() {
        WebhookEndpoint door = doorTo(pool, Duration.ofSeconds(5));

        int status = deliver(door, "x".repeat(70_000)).getStatus();

        assertThat(status).isEqualTo(503);
        assertThat(commits.fill()).isZero();
    }

    @Test
    void answers503WhileStopping() {
        WebhookEndpoint door = doorTo(pool);
        commits.stop();
        String body = newBody();

        assertThat(deliver(door, body).getStatus()).isEqualTo(503);
        assertThat(rowsOf(body)).isZero();
    }

    @Test
    void commitsWhatItTookBeforeItStops() throws Exception {
        WebhookEndpoint door = doorTo(new Gated(), Duration.ofMinutes(1));
        String body = newBody();

        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> answer = senders.submit(() -> deliver(door, body).getStatus());
            await().until(() -> waiting.getCount() == 0);
            senders.execute(commits::stop);
            gate.countDown();

            assertThat(answer.get()).isEqualTo(200);
        }
        assertThat(rowsOf(body)).isEqualTo(1);
    }

    @Test
    void sharesOneTransactionAmongManyWebhooks() throws Exception {
        WebhookEndpoint door = doorTo(new Gated(), Duration.ofMinutes(1));
        List<String> bodies = IntStream.range(0, QUEUE).mapToObj(i -> newBody()).toList();

        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String body : bodies) {
                senders.submit(() -> deliver(door, body));
            }
            await().until(() -> commits.fill() >= 1.0 * (QUEUE - BATCH) / QUEUE);
            gate.countDown();
        }

        long transactions = jdbc.sql("""
                        select count(distinct xmin::text) from platform.raw_event where body_sha256 = any(:hashes)
                        """)
                .param("hashes", bodies.stream().map(GroupCommitTests::sha256).toArray(byte[][]::new))
                .query(Long.class)
                .single();
        assertThat(transactions).isLessThan(QUEUE);
    }

    private static final int BATCH = 2;

    private final CountDownLatch waiting = new CountDownLatch(1);

    private WebhookEndpoint doorTo(DataSource store) {
        return doorTo(store, Duration.ofMillis(500));
    }

    private WebhookEndpoint doorTo(DataSource store, Duration patience) {
        var settings = new IntakeSettings(
                DataSize.ofMegabytes(1),
                QUEUE,
                DataSize.ofKilobytes(64),
                BATCH,
                patience,
                Duration.ofDays(30),
                Duration.ofHours(48),
                Duration.ofDays(8),
                Duration.ofMinutes(1),
                DataSize.ofGigabytes(1));
        commits = new GroupCommit(settings, new RawLog(store, vault, node), () -> {});
        commits.start();
        return new WebhookEndpoint(connectors, commits, settings, meters, channel -> {}, Clock.systemUTC());
    }

    private static MockHttpServletResponse deliver(WebhookEndpoint door, String body) {
        var request = new MockHttpServletRequest("POST", "/webhooks/facebook");
        request.setPathInfo("/facebook");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        Webhooks.signedByMeta(body).forEach(request::addHeader);
        var response = new MockHttpServletResponse();
        try {
            door.doPost(request, response);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
        return response;
    }

    private static String newBody() {
        return pages(says("70010001", UUID.randomUUID() + "=Hello"));
    }

    private long rowsOf(String body) {
        return jdbc.sql("select count(*) from platform.raw_event where body_sha256 = :hash")
                .param("hash", sha256(body))
                .query(Long.class)
                .single();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Throws as it is what JDBC's signatures wouldn't allow: drivers and pools do that, too. */
    @SuppressWarnings("unchecked")
    private static <X extends Throwable> X unchecked(Throwable failure) throws X {
        throw (X) failure;
    }

    private static final class Failing extends AbstractDataSource {

        private final Throwable failure;

        Failing(Throwable failure) {
            this.failure = failure;
        }

        @Override
        public Connection getConnection() {
            throw GroupCommitTests.<RuntimeException>unchecked(failure);
        }

        @Override
        public Connection getConnection(String user, String password) {
            return getConnection();
        }
    }

    private final class FailingOnce extends AbstractDataSource {

        private final Throwable failure;
        private boolean failed;

        FailingOnce(Throwable failure) {
            this.failure = failure;
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (!failed) {
                failed = true;
                throw GroupCommitTests.<RuntimeException>unchecked(failure);
            }
            return pool.getConnection();
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }

    /** A store that lets nobody in until the gate opens. */
    private final class Gated extends AbstractDataSource {

        @Override
        public Connection getConnection() throws SQLException {
            waiting.countDown();
            try {
                gate.await();
            } catch (InterruptedException stopped) {
                throw new SQLException(stopped);
            }
            return pool.getConnection();
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }
}
