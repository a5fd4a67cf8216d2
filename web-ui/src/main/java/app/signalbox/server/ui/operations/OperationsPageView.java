package app.signalbox.server.ui.operations;

import app.signalbox.contract.intake.IntakeAlarm;
import app.signalbox.contract.operations.BreakerView;
import app.signalbox.contract.operations.DiskView;
import app.signalbox.contract.operations.JobView;
import app.signalbox.contract.operations.NodeView;
import app.signalbox.contract.operations.OperationsView;
import app.signalbox.contract.operations.PoolView;
import app.signalbox.contract.operations.QueueAge;
import app.signalbox.server.ui.AdminPage;
import app.signalbox.server.ui.Age;
import app.signalbox.server.ui.Brands;
import app.signalbox.server.ui.ConsoleFrame;
import app.signalbox.server.ui.FailureState;
import app.signalbox.server.ui.Glyph;
import app.signalbox.server.ui.Notice;
import app.signalbox.server.ui.Phrase;
import app.signalbox.server.ui.Workplace;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Queues, alarms, dead letters, and for those who manage the deployment what it runs on; looked at anew now and then. */
@Route(value = "operations", layout = ConsoleFrame.class)
@PermitAll
class OperationsPageView extends AdminPage implements BeforeEnterObserver, HasDynamicTitle {

    private static final int LOOK_EVERY_MILLIS = 15_000;

    private final transient OperationsDesk desk;
    private final transient Workplace workplace;
    private @Nullable Registration timer;
    private @Nullable DeadLetterPanel letters;

    OperationsPageView(OperationsDesk desk, Workplace workplace) {
        this.desk = desk;
        this.workplace = workplace;
        title(
                Phrase.of("Operations"),
                Phrase.of("What waits, what failed, and what it runs on. Looked at anew every 15 seconds."));
        actions(new Button(Phrase.of("Look again"), event -> refresh()));
    }

    @Override
    public String getPageTitle() {
        return Phrase.of("Operations") + " · Signalbox";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().setPollInterval(LOOK_EVERY_MILLIS);
        timer = event.getUI().addPollListener(poll -> {
            if (letters == null || !letters.isChosenFrom()) {
                refresh();
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (timer != null) {
            timer.remove();
        }
    }

    private void refresh() {
        try {
            show(parts().toArray(Component[]::new));
        } catch (RuntimeException failed) {
            show(new FailureState(failed, this::refresh));
        }
    }

    private List<Component> parts() {
        Brands brands = new Brands(workplace.tenants());
        OperationsView seen = desk.look();
        List<Component> parts = new ArrayList<>();
        desk.alarms().forEach(alarm -> parts.add(alarm(alarm)));
        parts.add(queues(seen.queues()));
        letters = new DeadLetterPanel(desk.deadLetters(), brands, workplace, desk, this::refresh);
        parts.add(letters);
        boolean runsTheDeployment = !seen.pools().isEmpty();
        if (runsTheDeployment) {
            parts.add(jobs(seen.jobs()));
            parts.add(breakers(seen.breakers()));
            parts.add(nodes(seen.nodes()));
            parts.add(pools(seen.pools()));
            parts.add(disks(seen.disks()));
        }
        return parts;
    }

    private static Component alarm(IntakeAlarm alarm) {
        Div shown = new Div(new Glyph("alarm"), new Span(Phrase.said(alarm.sentence())));
        shown.addClassName("alarm");
        shown.getElement().setAttribute("role", "status");
        return shown;
    }

    private static Component queues(List<QueueAge> queues) {
        Table<QueueAge> table = new Table<>(Phrase.of("What waits"), queues, Phrase.of("Nothing is connected."));
        table.text(Phrase.of("Channel"), queue -> queue.channel().displayName());
        table.part(Phrase.of("Oldest event not shown yet"), queue -> since(queue.unappliedSince()));
        table.part(Phrase.of("Oldest event the AI has not read"), queue -> since(queue.untriagedSince()));
        table.part(Phrase.of("Oldest answer past its time"), queue -> since(queue.dueSince()));
        table.text(Phrase.of("Answers past their time"), queue -> Long.toString(queue.due()));
        return table.card();
    }

    private Component jobs(List<JobView> jobs) {
        Table<JobView> table = new Table<>(Phrase.of("Jobs"), jobs, Phrase.of("No job has run yet."));
        table.text(Phrase.of("Job"), JobView::job);
        table.text(Phrase.of("State"), OperationsPageView::state);
        table.part(Phrase.of("Began"), job -> since(job.startedAt()));
        table.part(Phrase.of("Ended"), job -> since(job.endedAt()));
        table.text(Phrase.of("Failed in 24 hours"), job -> Long.toString(job.failedToday()));
        table.text(Phrase.of("Said"), job -> Phrase.said(job.message()));
        Grid<JobView> grid = table.grid();
        grid.addComponentColumn(this::restart).setWidth("130px").setFlexGrow(0);
        return table.card();
    }

    private Component restart(JobView job) {
        Button restart = new Button(Phrase.of("Restart"), event -> {
            desk.restart(job.job());
            Notice.done(Phrase.of("The job {0} begins anew.", job.job())).show();
        });
        restart.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        restart.setVisible(job.restartable());
        return restart;
    }

    private static Component breakers(List<BreakerView> breakers) {
        Table<BreakerView> table = new Table<>(
                Phrase.of("Circuit breakers of this process"),
                breakers,
                Phrase.of("Nobody was called by this process yet."));
        table.text(
                Phrase.of("What"),
                breaker -> "model".equals(breaker.kind()) ? Phrase.of("Model") : Phrase.of("Channel account"));
        table.text(Phrase.of("Name"), BreakerView::name);
        table.part(Phrase.of("State"), OperationsPageView::state);
        table.text(
                Phrase.of("Failed of the latest calls"),
                breaker -> breaker.failurePercent() < 0
                        ? Phrase.of("too few calls to say")
                        : Math.round(breaker.failurePercent()) + " %");
        return table.card();
    }

    private static String state(JobView job) {
        return switch (job.status()) {
            case "starting" -> Phrase.of("starting");
            case "started" -> Phrase.of("started");
            case "stopping" -> Phrase.of("stopping");
            case "stopped" -> Phrase.of("stopped");
            case "failed" -> Phrase.of("failed");
            case "completed" -> Phrase.of("completed");
            case "abandoned" -> Phrase.of("abandoned");
            default -> job.status().replace('_', ' ');
        };
    }

    private static Component state(BreakerView breaker) {
        Span state = new Span(
                switch (breaker.state()) {
                    case "closed" -> Phrase.of("Closed, calls go through");
                    case "open" -> Phrase.of("Open, nobody is called");
                    case "half_open" -> Phrase.of("Trying a few calls");
                    default -> breaker.state();
                });
        if ("open".equals(breaker.state())) {
            state.addClassName("state-bad");
        }
        return state;
    }

    private static Component nodes(List<NodeView> nodes) {
        Table<NodeView> table = new Table<>(
                Phrase.of("Processes with work to share"), nodes, Phrase.of("No worker was seen for a day."));
        table.text(Phrase.of("Process"), ProcessWords::of);
        table.text(Phrase.of("State"), node -> node.alive() ? Phrase.of("Alive") : Phrase.of("Gone"));
        table.part(Phrase.of("Started"), node -> since(node.startedAt()));
        table.part(Phrase.of("Last seen"), node -> since(node.seenAt()));
        table.text(Phrase.of("Shares of work"), node -> Integer.toString(node.shards()));
        return table.card();
    }

    private static Component pools(List<PoolView> pools) {
        Table<PoolView> table = new Table<>(
                Phrase.of("Database connections of this process"), pools, Phrase.of("Nothing is measured."));
        table.text(Phrase.of("Pool"), PoolView::name);
        table.text(Phrase.of("In use"), pool -> Phrase.of("{0} of {1}", pool.active(), pool.most()));
        table.text(Phrase.of("Idle"), pool -> Integer.toString(pool.idle()));
        table.text(Phrase.of("Waiting for one"), pool -> Integer.toString(pool.waiting()));
        return table.card();
    }

    private static Component disks(List<DiskView> disks) {
        Table<DiskView> table = new Table<>(Phrase.of("Disk"), disks, Phrase.of("The free space can't be read."));
        table.text(Phrase.of("Folder"), DiskView::folder);
        table.text(
                Phrase.of("Free"), disk -> Phrase.of("{0} of {1} GB", gigabytes(disk.free()), gigabytes(disk.total())));
        return table.card();
    }

    private static String gigabytes(long bytes) {
        return Long.toString(bytes / 1_000_000_000);
    }

    private static Component since(@Nullable Instant at) {
        return at == null ? new Span("–") : new Age(at);
    }
}
