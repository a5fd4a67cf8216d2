package app.signalbox.server.ui.operations;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.channels.ChannelAccountView;
import app.signalbox.contract.channels.ConnectionHealth;
import app.signalbox.contract.channels.ConnectionState;
import app.signalbox.contract.inbox.AuthorKind;
import app.signalbox.contract.intake.IntakeAlarm;
import app.signalbox.contract.operations.BreakerView;
import app.signalbox.contract.operations.DiskView;
import app.signalbox.contract.operations.JobView;
import app.signalbox.contract.operations.NodeView;
import app.signalbox.contract.operations.OperationsView;
import app.signalbox.contract.operations.PoolView;
import app.signalbox.contract.operations.QueueAge;
import app.signalbox.contract.outbox.OutboxAct;
import app.signalbox.contract.outbox.OutboxEntry;
import app.signalbox.contract.outbox.OutboxState;
import app.signalbox.contract.outbox.ReplyForm;
import app.signalbox.server.ui.ConsoleStage;
import app.signalbox.server.ui.FakeWorkplace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OperationsPageViewTests {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final String DEAD = "Answers that did not go out";

    private final FakeWorkplace workplace = new FakeWorkplace();
    private final FakeOperationsDesk desk = new FakeOperationsDesk();

    @RegisterExtension
    private final ConsoleStage console = new ConsoleStage(workplace).with(OperationsDesk.class, desk);

    @Test
    void showsWhatWaitsAndWhatItRunsOn() {
        console.open("operations", OperationsPageView.class);

        assertThat(console.column("What waits", 4)).containsExactly("3");
        assertThat(console.column("Jobs", 0)).containsExactly("route");
        assertThat(console.column("Circuit breakers of this process", 2)).containsExactly("Open, nobody is called");
        assertThat(console.column("Processes with work to share", 0)).containsExactly("7 as console, worker");
        assertThat(console.column("Processes with work to share", 1)).containsExactly("Alive");
        assertThat(console.column("Disk", 1)).containsExactly("5 of 20 GB");
        assertThat(console.text()).contains("The disk is nearly full.");
    }

    @Test
    void tellsProcessesInTheOperatorsLanguage() {
        workplace.chooseLanguage(Locale.GERMAN);

        console.open("operations", OperationsPageView.class);

        assertThat(console.column("Prozesse mit geteilter Arbeit", 0))
                .containsExactly("7 für Konsole, Hintergrundarbeit");
    }

    @Test
    void showsAnAdminOnlyWhatIsTheAgencys() {
        desk.queuesAlone = true;

        console.open("operations", OperationsPageView.class);

        assertThat(console.text()).contains("What waits").doesNotContain("Database connections");
    }

    @Test
    void triesADeadLetterAgainAndDismissesOne() {
        console.open("operations", OperationsPageView.class);

        List<String> reasons = console.column(DEAD, 4);
        console.click(DEAD, 0, "Try again");
        console.click(DEAD, 0, "Dismiss");

        assertThat(reasons).containsExactly("The comment is gone.", "No answer came.");
        assertThat(desk.retried).hasSize(1);
        assertThat(desk.dismissed).hasSize(1);
        assertThat(console.text()).contains("Nothing is stuck");
    }

    @Test
    void restartsAJob() {
        console.open("operations", OperationsPageView.class);

        console.click("Jobs", 0, "Restart");

        assertThat(desk.restarted).containsExactly("route");
        assertThat(console.notices()).containsExactly("The job route begins anew.");
    }

    @Test
    void raisesAlarmsForKeysByHowSoonTheyExpire() {
        List<ChannelAccountView> accounts = List.of(account(20), account(13), account(6), account(1), account(-1));

        assertThat(KeyAlarms.of("Marrow Teas", accounts, NOW))
                .extracting(IntakeAlarm::name)
                .containsExactly("key-expires-in-14", "key-expires-in-7", "key-expires-in-1", "key-expired");
    }

    private static ChannelAccountView account(int days) {
        return new ChannelAccountView(
                UUID.randomUUID(),
                Channel.FACEBOOK,
                "4711",
                "Marrow Page",
                NOW,
                null,
                new ConnectionHealth(
                        ConnectionState.CONNECTED,
                        "",
                        NOW.plus(Duration.ofDays(days)),
                        List.of(),
                        null,
                        null,
                        null,
                        null));
    }

    /** A desk where something of everything is. */
    private static final class FakeOperationsDesk implements OperationsDesk {

        private final List<DeadLetter> dead = new ArrayList<>(List.of(
                letter(OutboxState.FAILED, "The comment is gone."), letter(OutboxState.UNKNOWN, "No answer came.")));
        private final List<UUID> retried = new ArrayList<>();
        private final List<UUID> dismissed = new ArrayList<>();
        private final List<String> restarted = new ArrayList<>();
        private boolean queuesAlone;

        @Override
        public OperationsView look() {
            List<QueueAge> queues = List.of(new QueueAge(Channel.FACEBOOK, NOW, null, NOW, 3));
            if (queuesAlone) {
                return new OperationsView(NOW, queues, List.of(), List.of(), List.of(), List.of(), List.of());
            }
            return new OperationsView(
                    NOW,
                    queues,
                    List.of(new BreakerView("model", "models.example/teapot-1#1", "open", 80)),
                    List.of(new JobView("route", "completed", NOW, NOW, null, 0, true)),
                    List.of(new NodeView(new UUID(0, 1), "process 7 as console, worker", NOW, NOW, true, 16)),
                    List.of(new PoolView("console", 1, 2, 0, 4)),
                    List.of(new DiskView("/data", 5_000_000_000L, 20_000_000_000L)));
        }

        @Override
        public List<IntakeAlarm> alarms() {
            return List.of(new IntakeAlarm("disk-low", "The disk is nearly full."));
        }

        @Override
        public List<DeadLetter> deadLetters() {
            return List.copyOf(dead);
        }

        @Override
        public void retry(String brand, UUID entry) {
            retried.add(entry);
            dead.removeIf(letter -> letter.entry().id().equals(entry));
        }

        @Override
        public void dismiss(String brand, UUID entry) {
            dismissed.add(entry);
            dead.removeIf(letter -> letter.entry().id().equals(entry));
        }

        @Override
        public void restart(String job) {
            restarted.add(job);
        }

        private static DeadLetter letter(OutboxState state, String reason) {
            return new DeadLetter(
                    "marrow",
                    new OutboxEntry(
                            UUID.randomUUID(),
                            UUID.randomUUID(),
                            Channel.FACEBOOK,
                            OutboxAct.REPLY,
                            ReplyForm.DIRECT,
                            null,
                            "Thank you.",
                            AuthorKind.OPERATOR,
                            "Ada Quill",
                            state,
                            NOW,
                            NOW,
                            null,
                            1,
                            null,
                            null,
                            null,
                            null,
                            reason,
                            null,
                            UUID.randomUUID(),
                            List.of()));
        }
    }
}
