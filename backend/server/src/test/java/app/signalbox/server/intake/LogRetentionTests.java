package app.signalbox.server.intake;

import static app.signalbox.server.intake.Webhooks.comments;
import static app.signalbox.server.intake.Webhooks.pages;
import static app.signalbox.server.intake.Webhooks.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.signalbox.contract.channels.Channel;
import app.signalbox.server.inbox.Brand;
import app.signalbox.server.intake.Arrivals.Counts;
import app.signalbox.server.testing.ModuleTest;
import app.signalbox.server.testing.MovableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What goes when; in a database of its own, because it moves the clock of the whole log. */
@ModuleTest
@TestPropertySource(properties = "signalbox.intake.keep-raw=30d")
class LogRetentionTests {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private final MovableClock clock = new MovableClock(Clock.systemUTC().instant());

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ErasedBodies erasedBodies;

    @Autowired
    private IntakeSettings settings;

    private LogRetention retention;
    private Arrivals arrivals;
    private Webhooks webhooks;

    @BeforeEach
    void opens() {
        retention = new LogRetention(jdbc, erasedBodies, settings, clock);
        arrivals = new Arrivals(context);
        webhooks = Webhooks.to(context);
    }

    @AfterEach
    void closes() {
        webhooks.close();
    }

    @Test
    void keepsPartitionsAheadOfTheClock() {
        retention.makePartitions();

        for (String parent : parents()) {
            assertThat(daysOf(parent)).contains(TODAY, TODAY.plusDays(1), TODAY.plusDays(2), TODAY.plusDays(3));
        }
    }

    @Test
    void makesThemOnce() {
        retention.makePartitions();
        List<LocalDate> before = daysOf("raw_event");

        retention.makePartitions();

        assertThat(daysOf("raw_event")).isEqualTo(before);
    }

    @Test
    void takesInWhatCameForADayThatHadNoPartition() {
        UUID key = UUID.randomUUID();
        LocalDate day = TODAY.plusDays(12);
        jdbc.sql(
                        "insert into platform.event_key (key_hash, received_at) values (:key, cast(:day as date) + time '13:00')")
                .param("key", key)
                .param("day", day.toString())
                .update();
        clock.advance(Duration.ofDays(10));

        retention.makePartitions();

        assertThat(daysOf("event_key")).contains(day);
        assertThat(jdbc.sql("select tableoid::regclass::text from platform.event_key where key_hash = :key")
                        .param("key", key)
                        .query(String.class)
                        .single())
                .endsWith("event_key_" + day.toString().replace("-", ""));
    }

    @Test
    void dropsWhatIsPastItsClock() {
        retention.makePartitions();
        clock.advance(Duration.ofDays(9));
        retention.sweep();
        assertThat(daysOf("event_key")).doesNotContain(TODAY);
        assertThat(daysOf("raw_event")).contains(TODAY);

        clock.advance(Duration.ofDays(22));
        retention.sweep();

        for (String parent : parents()) {
            assertThat(daysOf(parent)).doesNotContain(TODAY);
        }
        new LogRetention(jdbc, erasedBodies, settings, Clock.systemUTC()).makePartitions();
    }

    @Test
    void makesLinkedInBodiesUnreadableAfter48Hours() {
        String comment = comments("96001", 1, "canary " + UUID.randomUUID());
        String message = pages(says(Arrivals.newPage(), UUID.randomUUID() + "=Hello"));
        long linkedin = keys("linkedin");
        long facebook = keys("facebook");
        webhooks.linkedin(comment);
        webhooks.facebook(message);

        clock.advance(Duration.ofHours(47));
        retention.eraseBodies(Duration.ofMinutes(5));
        assertThat(keys("linkedin")).isEqualTo(linkedin + 1);
        clock.advance(Duration.ofMinutes(59));
        retention.eraseBodies(Duration.ofMinutes(5));

        assertThat(keys("linkedin")).isZero();
        assertThat(keys("facebook")).isEqualTo(facebook + 1);
    }

    @Test
    void parksWithItsReasonWhatWasErasedBeforeItsAccountWasConnected() {
        Brand brand = Brand.found(context);
        String organization = Arrivals.newPage();
        webhooks.linkedin(comments(organization, 1, "Too late"));
        arrivals.route();
        clock.advance(Duration.ofHours(49));
        retention.eraseBodies(Duration.ZERO);

        arrivals.connect(brand, Channel.LINKEDIN, organization);
        await().untilAsserted(() -> {
            arrivals.route();
            assertThat(arrivals.countsOf(brand)).isEqualTo(new Counts(1, 0, 0, 1, 0, 0));
        });

        assertThat(jdbc.sql(
                                "select reason from platform.event_outcome where outcome = 'parked' order by arrival desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo(Outcome.ERASED);
        assertThat(arrivals.textsOf(brand)).isEmpty();
    }

    @Test
    void closesWritersThatAreFinishedAndRead() {
        int finished = newWriter();
        int unread = newWriter();
        jdbc.sql("""
                        insert into platform.raw_event (writer_id, position, received_at, channel, body_sha256, body)
                        values (:writer, 1, now(), 'x', '', '')
                        """).param("writer", unread).update();

        retention.sweep();

        assertThat(isClosed(finished)).isTrue();
        assertThat(isClosed(unread)).isFalse();
        jdbc.sql("delete from platform.raw_event where writer_id = :writer")
                .param("writer", unread)
                .update();
    }

    private int newWriter() {
        return jdbc.sql("""
                        insert into platform.intake_writer (node_id, started_at)
                        values (gen_random_uuid(), now() - interval '3 days') returning writer_id
                        """).query(Integer.class).single();
    }

    private boolean isClosed(int writer) {
        return jdbc.sql("select closed_at is not null from platform.intake_writer where writer_id = :writer")
                .param("writer", writer)
                .query(Boolean.class)
                .single();
    }

    private long keys(String channel) {
        return jdbc.sql("select count(*) from platform.raw_event_key where channel = :channel")
                .param("channel", channel)
                .query(Long.class)
                .single();
    }

    private static List<String> parents() {
        return List.of("raw_event", "raw_event_key", "provider_event", "event_outcome", "event_key", "event_subject");
    }

    private List<LocalDate> daysOf(String parent) {
        return jdbc.sql("""
                        select to_date(right(c.relname, 8), 'YYYYMMDD') from pg_catalog.pg_inherits i
                        join pg_catalog.pg_class c on c.oid = i.inhrelid
                        join pg_catalog.pg_class p on p.oid = i.inhparent
                        join pg_catalog.pg_namespace n on n.oid = p.relnamespace
                        where n.nspname = 'platform' and p.relname = :parent and c.relname ~ '_[0-9]{8}$' order by 1
                        """).param("parent", parent).query(LocalDate.class).list();
    }
}
