package app.signalbox.server.intake;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.channels.ConnectChannelAccount;
import app.signalbox.contract.intake.CompletenessRow;
import app.signalbox.server.channels.ChannelAccounts;
import app.signalbox.server.identity.SystemWork;
import app.signalbox.server.inbox.Brand;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Drives what a worker does, and looks at what came of it. */
public final class Arrivals {

    private static final AtomicLong PAGES = new AtomicLong(70_000_000);

    private final ApplicationContext context;

    public Arrivals(ApplicationContext context) {
        this.context = context;
    }

    /** Id of a page that nobody has connected yet. */
    public static String newPage() {
        return Long.toString(PAGES.incrementAndGet());
    }

    public void connect(Brand brand, Channel channel, String account) {
        brand.run(() ->
                context.getBean(ChannelAccounts.class).connect(new ConnectChannelAccount(channel, account, "Teapots")));
    }

    /** Routes until nothing is left. */
    public void route() {
        context.getBean(SystemWork.class).run("test", () -> {
            Routing routing = context.getBean(Routing.class);
            do {
                routing.pass();
            } while (routing.waiting());
        });
    }

    /** Only reads the raw log; nothing is applied. */
    public void read() {
        EventReader reader = context.getBean(EventReader.class);
        while (reader.waiting()) {
            reader.pass();
        }
    }

    public List<String> textsOf(Brand brand) {
        return brand.call(() -> context.getBean(TransactionTemplate.class)
                .execute(status -> context.getBean(JdbcClient.class)
                        .sql("select text from message order by text")
                        .query(String.class)
                        .list()));
    }

    /** The counts of one tenant, added up over days and channels. */
    public Counts countsOf(Brand brand) {
        return rows(brand.slug()).stream().map(Counts::of).reduce(Counts.NONE, Counts::plus);
    }

    /** The counts of what belongs to no tenant. */
    public Counts unrouted() {
        return rows(null).stream()
                .filter(row -> row.tenant() == null)
                .map(Counts::of)
                .reduce(Counts.NONE, Counts::plus);
    }

    private List<CompletenessRow> rows(@Nullable String tenant) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return context.getBean(SystemWork.class)
                .call(
                        "test",
                        () -> context.getBean(Completeness.class)
                                .rows(today.minusDays(1), today.plusDays(1), tenant, null));
    }

    /** What became of events. */
    public record Counts(long received, long applied, long duplicate, long parked, long failed, long unexplained) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

        static Counts of(CompletenessRow row) {
            return new Counts(
                    row.received(), row.applied(), row.duplicate(), row.parked(), row.failed(), row.unexplained());
        }

        Counts plus(Counts more) {
            return new Counts(
                    received + more.received,
                    applied + more.applied,
                    duplicate + more.duplicate,
                    parked + more.parked,
                    failed + more.failed,
                    unexplained + more.unexplained);
        }

        Counts minus(Counts less) {
            return plus(new Counts(
                    -less.received, -less.applied, -less.duplicate, -less.parked, -less.failed, -less.unexplained));
        }
    }
}
