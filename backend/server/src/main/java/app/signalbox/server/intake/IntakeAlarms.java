package app.signalbox.server.intake;

import app.signalbox.contract.intake.IntakeAlarm;
import app.signalbox.server.kernel.SignalboxSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Watches the way in and says what a person must look at. */
@Service
public class IntakeAlarms {

    private static final double FULL = 0.8;

    private final JdbcClient jdbc;
    private final ParkedEvents parked;
    private final UnfetchedContent unfetched;
    private final GroupCommit commits;
    private final IntakeMeters meters;
    private final IntakeSettings settings;
    private final SignalboxSettings process;
    private final Clock clock;

    IntakeAlarms(
            JdbcClient jdbc,
            ParkedEvents parked,
            UnfetchedContent unfetched,
            GroupCommit commits,
            IntakeMeters meters,
            IntakeSettings settings,
            SignalboxSettings process,
            Clock clock) {
        this.jdbc = jdbc;
        this.parked = parked;
        this.unfetched = unfetched;
        this.commits = commits;
        this.meters = meters;
        this.settings = settings;
        this.process = process;
        this.clock = clock;
    }

    /** The alarms that are on now. */
    @PreAuthorize("@access.may('READ_COMPLETENESS')")
    public List<IntakeAlarm> active() {
        List<IntakeAlarm> alarms = new ArrayList<>();
        queueFull().ifPresent(alarms::add);
        tooLarge().ifPresent(alarms::add);
        stalled().ifPresent(alarms::add);
        parked().ifPresent(alarms::add);
        unfetched().ifPresent(alarms::add);
        lowDisk().ifPresent(alarms::add);
        return alarms;
    }

    private Optional<IntakeAlarm> queueFull() {
        return commits.fill() < FULL
                ? Optional.empty()
                : Optional.of(new IntakeAlarm(
                        "intake-queue-full",
                        "The intake queue is %.0f %% full. Look at the database: commits are too slow."
                                .formatted(commits.fill() * 100)));
    }

    private Optional<IntakeAlarm> tooLarge() {
        return meters.tooLargeCount() == 0
                ? Optional.empty()
                : Optional.of(new IntakeAlarm(
                        "webhook-too-large",
                        "%d webhooks since the start were larger than %d MB and were refused. Raise signalbox.intake.max-body."
                                .formatted(
                                        meters.tooLargeCount(),
                                        settings.maxBody().toMegabytes())));
    }

    private Optional<IntakeAlarm> stalled() {
        OffsetDateTime limit = OffsetDateTime.ofInstant(clock.instant().minus(settings.stalledAfter()), ZoneOffset.UTC);
        return unread(limit) || unapplied(limit)
                ? Optional.of(new IntakeAlarm(
                        "route-stalled",
                        "Webhooks have waited for more than %d s to be routed. Look whether a worker runs."
                                .formatted(settings.stalledAfter().toSeconds())))
                : Optional.empty();
    }

    private boolean unread(OffsetDateTime limit) {
        return jdbc.sql("""
                        select exists (
                            select from platform.intake_writer w
                            left join lateral (
                                select position, received_at from platform.read_position
                                where writer_id = w.writer_id order by position desc limit 1) p on true
                            cross join lateral (
                                select received_at from platform.raw_event
                                where writer_id = w.writer_id and position > coalesce(p.position, 0)
                                    and received_at >= coalesce(p.received_at, w.started_at) - interval '1 day'
                                order by position limit 1) oldest
                            where w.closed_at is null and oldest.received_at < :limit)
                        """).param("limit", limit).query(Boolean.class).single();
    }

    private boolean unapplied(OffsetDateTime limit) {
        return jdbc.sql("""
                        select exists (
                            select from platform.tenant t
                            left join lateral (
                                select position from platform.job_position
                                where job = :job and tenant_id = t.tenant_id order by position desc limit 1) p on true
                            cross join lateral (
                                select received_at from platform.provider_event
                                where tenant_id = t.tenant_id and arrival > coalesce(p.position, 0)
                                order by arrival limit 1) oldest
                            where t.status in ('active', 'suspended') and oldest.received_at < :limit)
                        """)
                .param("job", Routing.JOB)
                .param("limit", limit)
                .query(Boolean.class)
                .single();
    }

    private Optional<IntakeAlarm> parked() {
        long count = parked.countSince(clock.instant().minus(Duration.ofDays(1)));
        return count == 0
                ? Optional.empty()
                : Optional.of(new IntakeAlarm(
                        "events-parked",
                        count == 1
                                ? "One event of the last 24 hours was kept but not applied. Look at the parked events."
                                : "%d events of the last 24 hours were kept but not applied. Look at the parked events."
                                        .formatted(count)));
    }

    private Optional<IntakeAlarm> unfetched() {
        long count = unfetched.failedSince(clock.instant().minus(Duration.ofDays(1)));
        return count == 0
                ? Optional.empty()
                : Optional.of(new IntakeAlarm(
                        "content-not-fetched",
                        "Of %d messages or lead forms of the last 24 hours only the id is known. Look at what could not be fetched."
                                .formatted(count)));
    }

    private Optional<IntakeAlarm> lowDisk() {
        try {
            long free = Files.getFileStore(process.home()).getUsableSpace();
            return free >= settings.lowDisk().toBytes()
                    ? Optional.empty()
                    : Optional.of(new IntakeAlarm(
                            "disk-low",
                            "Only %d MB are free where %s is kept. Make room before intake stops."
                                    .formatted(free >> 20, process.home())));
        } catch (IOException unknown) {
            return Optional.of(new IntakeAlarm(
                    "disk-unknown", "The free space of " + process.home() + " can't be read: " + unknown.getMessage()));
        }
    }
}
