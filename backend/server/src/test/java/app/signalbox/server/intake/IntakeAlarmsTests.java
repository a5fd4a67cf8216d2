package app.signalbox.server.intake;

import static app.signalbox.server.intake.Webhooks.pages;
import static app.signalbox.server.intake.Webhooks.says;
import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.intake.IntakeAlarm;
import app.signalbox.server.claims.Node;
import app.signalbox.server.identity.SystemWork;
import app.signalbox.server.inbox.Brand;
import app.signalbox.server.kernel.SignalboxSettings;
import app.signalbox.server.kernel.Vault;
import app.signalbox.server.testing.Automation;
import app.signalbox.server.testing.ModuleTest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

@ModuleTest
class IntakeAlarmsTests {

    private final String page = Arrivals.newPage();
    private final IntakeMeters meters = new IntakeMeters(new SimpleMeterRegistry());

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ParkedEvents parked;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private Vault vault;

    @Autowired
    private Node node;

    @Autowired
    private SignalboxSettings process;

    @Autowired
    private SystemWork system;

    private Arrivals arrivals;
    private Webhooks webhooks;

    @BeforeEach
    void opens() {
        arrivals = new Arrivals(context);
        arrivals.route();
        webhooks = Webhooks.to(context);
    }

    @AfterEach
    void closes() {
        arrivals.route();
        webhooks.close();
    }

    @Test
    void ringForWebhooksThatNobodyReads() {
        webhooks.facebook(pages(says(page, "m1=Hello?")));

        assertThat(namesAfter(Duration.ofSeconds(30))).doesNotContain("route-stalled");
        assertThat(namesAfter(Duration.ofMinutes(5))).contains("route-stalled");
        arrivals.route();
        assertThat(namesAfter(Duration.ofMinutes(5))).doesNotContain("route-stalled");
    }

    @Test
    void ringForEventsThatAreReadButNotApplied() {
        Brand brand = Brand.found(context);
        arrivals.connect(brand, Channel.FACEBOOK, page);
        webhooks.facebook(pages(says(page, "m1=Hello?")));
        arrivals.read();

        assertThat(namesAfter(Duration.ofMinutes(5))).contains("route-stalled");
        arrivals.route();
        assertThat(namesAfter(Duration.ofMinutes(5))).doesNotContain("route-stalled");
    }

    @Test
    void ringForParkedEventsAndTellThoseWhoAsk() {
        webhooks.facebook("not json " + UUID.randomUUID());
        arrivals.route();

        var answer = Automation.signIn(context).get("/api/v1/intake/alarms");

        assertThat(answer.json().path("items").findValuesAsString("name")).contains("events-parked");
        assertThat(answer.text()).contains("Look at the parked events.");
    }

    @Test
    void ringWhenTheQueueIsNearlyFull() {
        var commits = new GroupCommit(settings(DataSize.ofBytes(1)), new RawLog(dataSource, vault, node), () -> {});
        for (int i = 0; i < 7; i++) {
            commits.submit(delivery());
        }

        assertThat(names(alarms(commits, DataSize.ofBytes(1), Duration.ZERO))).doesNotContain("intake-queue-full");
        commits.submit(delivery());
        assertThat(names(alarms(commits, DataSize.ofBytes(1), Duration.ZERO))).contains("intake-queue-full");
    }

    @Test
    void ringForWebhooksThatWereTooLarge() {
        assertThat(namesAfter(Duration.ZERO)).doesNotContain("webhook-too-large");

        meters.tooLarge();

        assertThat(namesAfter(Duration.ZERO)).contains("webhook-too-large");
    }

    @Test
    void ringWhenTheDiskIsNearlyFull() {
        var commits = context.getBean(GroupCommit.class);

        assertThat(namesAfter(Duration.ZERO)).doesNotContain("disk-low");
        assertThat(names(alarms(commits, DataSize.ofTerabytes(1_000_000), Duration.ZERO)))
                .contains("disk-low");
    }

    private List<String> namesAfter(Duration later) {
        return names(alarms(context.getBean(GroupCommit.class), DataSize.ofBytes(1), later));
    }

    private List<String> names(IntakeAlarms alarms) {
        return system.call("test", alarms::active).stream()
                .map(IntakeAlarm::name)
                .toList();
    }

    private IntakeAlarms alarms(GroupCommit commits, DataSize lowDisk, Duration later) {
        return new IntakeAlarms(
                jdbc,
                parked,
                context.getBean(UnfetchedContent.class),
                commits,
                meters,
                settings(lowDisk),
                process,
                Clock.offset(Clock.systemUTC(), later));
    }

    private static Delivery delivery() {
        return new Delivery(Channel.X, Instant.now(), "{}".getBytes(StandardCharsets.UTF_8), new CompletableFuture<>());
    }

    private static IntakeSettings settings(DataSize lowDisk) {
        return new IntakeSettings(
                DataSize.ofMegabytes(8),
                10,
                DataSize.ofMegabytes(1),
                5,
                Duration.ofSeconds(8),
                Duration.ofDays(30),
                Duration.ofHours(48),
                Duration.ofDays(8),
                Duration.ofMinutes(1),
                lowDisk);
    }
}
