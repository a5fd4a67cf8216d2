package app.signalbox.server.intake;

import static app.signalbox.server.intake.Webhooks.pages;
import static app.signalbox.server.intake.Webhooks.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.signalbox.server.database.FragileServer;
import app.signalbox.server.testing.OnFragileServer;
import app.signalbox.server.testing.ProviderSecrets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** No lying 200: networks deliver while the database is hurt, and each 2xx must have its committed row. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "signalbox.intake.patience=1500ms")
@ContextConfiguration(initializers = {OnFragileServer.class, ProviderSecrets.class})
@ActiveProfiles("test")
@DirtiesContext
class IntakeChaosTests {

    private static final String INTAKE = "signalbox intake";
    private static final int SENDERS = 8;
    private static final int ENOUGH = 25;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private FragileServer server;

    @Autowired
    private JdbcClient jdbc;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<Integer> refusals = ConcurrentHashMap.newKeySet();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile boolean sending = true;
    private String padding = "";
    private Webhooks webhooks;

    @BeforeEach
    void opens() {
        webhooks = Webhooks.to(context);
    }

    @AfterEach
    void closes() {
        sending = false;
        webhooks.close();
    }

    @Test
    void keepsItsWordWhenTheServerIsKilled() {
        deliverDuring(server::kill, server::startAgain);
    }

    @Test
    void keepsItsWordWhenTheServerStopsAtOnce() {
        deliverDuring(server::stopImmediately, server::startAgain);
    }

    @Test
    void keepsItsWordWhenItsConnectionsAreCut() {
        deliverDuring(
                () -> {
                    for (int i = 0; i < 20; i++) {
                        server.execute(
                                "select pg_terminate_backend(pid) from pg_stat_activity where application_name = '"
                                        + INTAKE + "'");
                    }
                },
                () -> {});
    }

    @Test
    void keepsItsWordWhenTheServerIsReadOnly() {
        deliverDuring(
                () -> server.execute("alter system set default_transaction_read_only = on", "select pg_reload_conf()"),
                () -> server.execute("alter system reset default_transaction_read_only", "select pg_reload_conf()"));
    }

    @Test
    void keepsItsWordWhenThereAreNoConnectionsLeft() {
        deliverDuring(
                () -> server.execute(
                        "alter role agency connection limit 0",
                        "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'agency'"),
                () -> server.execute("alter role agency connection limit -1"));
    }

    @Test
    void keepsItsWordWhenTheServerHangs() {
        List<Long> frozen = server.backendsOf(INTAKE);

        deliverDuring(
                () -> frozen.forEach(backend -> server.signal("STOP", backend)),
                () -> frozen.forEach(backend -> server.signal("CONT", backend)));
    }

    @Test
    void keepsItsWordWhenTheDiskIsFull() throws IOException, InterruptedException {
        Path disk = server.newFolder("small-disk");
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk.toString()),
                "mounting a small disk takes rights that this account lacks");
        server.own(disk);
        padding = "x".repeat(20_000);
        String today =
                "platform.raw_event_" + LocalDate.now(ZoneOffset.UTC).toString().replace("-", "");
        try {
            server.execute("create tablespace small location '" + disk + "'");

            deliverDuring(
                    () -> server.execute("alter table " + today + " set tablespace small"),
                    () -> run("mount", "-o", "remount,size=512m", disk.toString()));
        } finally {
            server.execute("alter table " + today + " set tablespace pg_default", "drop tablespace small");
            run("umount", disk.toString());
        }
    }

    @Test
    void keepsItsWordWhenTheServerSaysThatTheDiskIsFull() {
        deliverDuring(
                () -> server.execute(
                        """
                        create or replace function platform.refuse() returns trigger language plpgsql as
                            $$ begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$
                        """,
                        "create trigger refuse before insert on platform.raw_event_key for each row execute function platform.refuse()"),
                // the lock that this takes on every partition may meet those of the writers as a deadlock
                () -> await().ignoreExceptions().until(() -> {
                    server.execute("drop trigger if exists refuse on platform.raw_event_key");
                    return true;
                }));
    }

    private void deliverDuring(Runnable fault, Runnable repair) {
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < SENDERS; i++) {
                senders.execute(this::sendUntilStopped);
            }
            try {
                awaitMoreAcknowledged();
                int refusedBefore = refused.get();
                fault.run();
                await().atMost(Duration.ofSeconds(30)).until(() -> refused.get() > refusedBefore + SENDERS);
                repair.run();
                awaitMoreAcknowledged();
            } finally {
                sending = false;
            }
        }
        assertThat(storedHashes()).containsAll(acknowledged);
        assertThat(refusals).containsOnly(503);
    }

    private void awaitMoreAcknowledged() {
        int before = acknowledged.size();
        await().atMost(Duration.ofSeconds(60)).until(() -> acknowledged.size() > before + ENOUGH);
    }

    private void sendUntilStopped() {
        while (sending) {
            String body = pages(says("70010001", UUID.randomUUID() + "=Hello " + padding));
            try {
                int status = webhooks.facebook(body);
                if (status >= 200 && status < 300) {
                    acknowledged.add(sha256(body));
                } else {
                    refusals.add(status);
                    refused.incrementAndGet();
                }
            } catch (RuntimeException unanswered) {
                refused.incrementAndGet();
            }
        }
    }

    /** Asked again where the connection was one of those that were cut. */
    private Set<String> storedHashes() {
        return Awaitility.await()
                .ignoreExceptionsInstanceOf(DataAccessException.class)
                .until(this::readHashes, hashes -> true);
    }

    private Set<String> readHashes() {
        return new HashSet<>(jdbc.sql("""
                        select encode(body_sha256, 'hex') from platform.raw_event
                        join platform.raw_event_key using (writer_id, position, received_at)
                        """).query(String.class).list());
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
