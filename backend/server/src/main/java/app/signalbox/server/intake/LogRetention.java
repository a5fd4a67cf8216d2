package app.signalbox.server.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Keeps the log's partitions ahead of time and drops what is past its clock. */
@Service
public class LogRetention {

    private static final Logger LOG = LoggerFactory.getLogger(LogRetention.class);
    private static final int DAYS_AHEAD = 3;

    private final JdbcClient jdbc;
    private final ErasedBodies erasedBodies;
    private final IntakeSettings settings;
    private final Clock clock;

    LogRetention(JdbcClient jdbc, ErasedBodies erasedBodies, IntakeSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.erasedBodies = erasedBodies;
        this.settings = settings;
        this.clock = clock;
    }

    /** Makes the partitions of today and the next days that are missing. */
    public void makePartitions() {
        LocalDate today = today();
        jdbc.sql("select platform.make_log_partitions(:first, :last)")
                .param("first", today)
                .param("last", today.plusDays(DAYS_AHEAD))
                .query(Integer.class)
                .single();
    }

    /** Drops partitions past their clock and tidies up. */
    public void sweep() {
        int dropped = 0;
        for (String parent :
                new String[] {"raw_event", "raw_event_key", "provider_event", "event_outcome", "event_subject"}) {
            dropped += drop(parent, settings.keepRaw());
        }
        dropped += drop("event_key", settings.keepKeys());
        sweepPositions();
        LOG.info("Log retention dropped {} partitions", dropped);
    }

    /**
     * Erases bodies that a platform rule allows for a shorter time, as well as those that nobody needs any more.
     *
     * @param ahead what outlives its clock before it is called again goes now
     */
    public void eraseBodies(Duration ahead) {
        int erased = eraseLinkedinBodies(ahead) + erasedBodies.eraseDue();
        if (erased > 0) {
            LOG.info("Log retention erased {} bodies", erased);
        }
    }

    private int drop(String parent, Duration keep) {
        return jdbc.sql("select platform.drop_log_partitions(:parent, :before)")
                .param("parent", parent)
                .param("before", today().minusDays(keep.toDays()))
                .query(Integer.class)
                .single();
    }

    private int eraseLinkedinBodies(Duration ahead) {
        Instant before = clock.instant().minus(settings.keepLinkedinBodies()).plus(ahead);
        return jdbc.sql("delete from platform.raw_event_key where channel = 'linkedin' and received_at < :before")
                .param("before", OffsetDateTime.ofInstant(before, ZoneOffset.UTC))
                .update();
    }

    private void sweepPositions() {
        jdbc.sql("""
                        delete from platform.read_position p where exists (
                            select from platform.read_position newer
                            where newer.writer_id = p.writer_id and newer.position > p.position)
                        """).update();
        jdbc.sql("delete from platform.deleted_subject where received_at < :before")
                .param("before", OffsetDateTime.ofInstant(clock.instant().minus(settings.keepRaw()), ZoneOffset.UTC))
                .update();
        jdbc.sql("delete from platform.arrival_mark where arrival < (select max(arrival) from platform.arrival_mark)")
                .update();
        jdbc.sql("""
                        update platform.intake_writer w set closed_at = now()
                        where closed_at is null and started_at < now() - interval '2 days'
                            and not exists (select from platform.raw_event r
                                where r.writer_id = w.writer_id and r.position > coalesce((
                                    select max(position) from platform.read_position where writer_id = w.writer_id), 0))
                        """).update();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
