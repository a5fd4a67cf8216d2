package app.signalbox.server.inbox;

import static app.signalbox.server.inbox.Events.direct;
import static app.signalbox.server.inbox.Events.person;
import static app.signalbox.server.inbox.Events.says;
import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.desk.DeskActState;
import app.signalbox.contract.desk.DeskActView;
import app.signalbox.contract.desk.DeskItem;
import app.signalbox.contract.desk.DeskOutcome;
import app.signalbox.contract.desk.DeskVerb;
import app.signalbox.contract.desk.HistoryEntry;
import app.signalbox.contract.desk.MakeDeskAct;
import app.signalbox.contract.inbox.ConversationStatus;
import app.signalbox.contract.inbox.ConversationSummary;
import app.signalbox.contract.inbox.Priority;
import app.signalbox.server.channels.ProviderEvent;
import app.signalbox.server.claims.ContinuousWork;
import app.signalbox.server.inbox.desk.DeskActs;
import app.signalbox.server.testing.ModuleTest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class DeskBulkTests {

    private static final int MANY = 5_000;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private DeskActs desk;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private Brand brand;

    @BeforeEach
    void foundBrand() {
        brand = Brand.found(context);
    }

    @Test
    void undoesFiveThousandExactlyButWhatWasChangedSince() {
        List<UUID> ids = converse(MANY);
        desk(DeskVerb.STATUS, "pending", ids.subList(0, 40));
        desk(DeskVerb.STATUS, "resolved", ids.subList(40, 60));
        List<String> before = everything();

        DeskActView act = desk(DeskVerb.STATUS, "resolved", ids);
        assertThat(act.state()).isEqualTo(DeskActState.RUNNING);
        assertThat(act.waiting()).isEqualTo(MANY);
        work();
        DeskActView done = brand.call(() -> desk.get(act.id()));
        assertThat(done.state()).isEqualTo(DeskActState.DONE);
        assertThat(done.done()).isEqualTo(MANY - 20);
        assertThat(done.unchanged()).isEqualTo(20);
        assertThat(statuses()).containsOnly("resolved");

        List<UUID> since = List.of(ids.get(3), ids.get(1_500), ids.getLast());
        desk(DeskVerb.STATUS, "open", since);
        List<String> changed = everything(since);
        brand.call(() -> desk.undo(act.id()));
        work();

        DeskActView undone = brand.call(() -> desk.get(act.id()));
        assertThat(undone.state()).isEqualTo(DeskActState.UNDONE);
        assertThat(undone.undone()).isEqualTo(MANY - 20 - since.size());
        assertThat(undone.kept()).isEqualTo(since.size());
        assertThat(undone.exceptions()).extracting(DeskItem::conversationId).containsExactlyElementsOf(since);
        assertThat(undone.exceptions()).extracting(DeskItem::outcome).containsOnly(DeskOutcome.KEPT);
        assertThat(everything(since)).isEqualTo(changed);
        Set<UUID> skipped = new HashSet<>(since);
        assertThat(without(everything(), skipped)).isEqualTo(without(before, skipped));
    }

    @Test
    void actsOnAllThatMatchWhenItIsMade() {
        List<UUID> ids = converse(300);
        desk(DeskVerb.STATUS, "pending", ids.subList(0, 40));
        Set<UUID> except = Set.copyOf(ids.subList(40, 43));

        DeskActView act =
                brand.call(() -> desk.makeAll(DeskVerb.PRIORITY, "high", SearchText.read("status:new"), except));
        brand.receive(says(direct("late"), person("late", null), "late", "Hi", 900));
        work();

        DeskActView done = brand.call(() -> desk.get(act.id()));
        assertThat(done.total()).isEqualTo(257);
        assertThat(done.done()).isEqualTo(257);
        assertThat(summary(ids.get(41)).priority()).isEqualTo(Priority.NORMAL);
        assertThat(summary(ids.get(10)).priority()).isEqualTo(Priority.NORMAL);
        assertThat(summary(ids.getLast()).priority()).isEqualTo(Priority.HIGH);
        brand.call(() -> desk.undo(act.id()));
        work();
        assertThat(everything()).allMatch(row -> row.contains("normal"));
    }

    @Test
    void doesNothingWhereNothingMatches() {
        converse(3);

        DeskActView act = brand.call(
                () -> desk.make(new MakeDeskAct(DeskVerb.STATUS, "resolved", List.of(), "status:pending", List.of())));
        DeskActView elsewhere = brand.call(
                () -> desk.make(new MakeDeskAct(DeskVerb.STATUS, "resolved", List.of(), "in:elsewhere", List.of())));

        assertThat(act.state()).isEqualTo(DeskActState.DONE);
        assertThat(act.total()).isZero();
        assertThat(elsewhere.total()).isZero();
        assertThat(statuses()).containsOnly("new");
    }

    @Test
    void goesOnAfterAStopWhereItWas() {
        List<UUID> ids = converse(500);
        DeskActView act = desk(DeskVerb.PRIORITY, "high", ids);
        brand.runOutside(() -> assertThat(deskWork().pass()).isTrue());
        assertThat(brand.call(() -> desk.get(act.id())).waiting()).isBetween(1, 499);
        brand.runOutside(() -> deskWork().release());

        work();

        assertThat(brand.call(() -> desk.get(act.id())).done()).isEqualTo(500);
    }

    @Test
    void stopsAnActThatIsTakenBackBeforeItsEnd() {
        List<UUID> ids = converse(500);
        DeskActView act = desk(DeskVerb.PRIORITY, "high", ids);
        brand.runOutside(() -> deskWork().pass());

        brand.call(() -> desk.undo(act.id()));
        work();

        DeskActView undone = brand.call(() -> desk.get(act.id()));
        assertThat(undone.undone() + undone.unchanged()).isEqualTo(500);
        assertThat(undone.undone()).isPositive();
        assertThat(everything()).allMatch(row -> row.contains("normal"));
    }

    @Test
    void letsASnoozedConversationComeBack() {
        UUID id = converse(2).getFirst();
        List<UUID> told = new ArrayList<>();
        desk(DeskVerb.SNOOZE, clock.instant().plus(Duration.ofHours(3)).toString(), List.of(id));
        work();
        assertThat(summary(id).status()).isEqualTo(ConversationStatus.SNOOZED);
        InboxChanges.Registration registration =
                context.getBean(InboxChanges.class).subscribe(change -> told.addAll(change.conversationIds()));

        letItsTimeCome();
        work();
        registration.remove();

        assertThat(summary(id).status()).isEqualTo(ConversationStatus.OPEN);
        assertThat(summary(id).snoozedUntil()).isNull();
        assertThat(told).contains(id);
        assertThat(brand.call(() -> desk.history(id)))
                .extracting(HistoryEntry::verb)
                .containsExactly(DeskVerb.WAKE, DeskVerb.SNOOZE);
    }

    private void letItsTimeCome() {
        inTenant("update conversation set snoozed_until = now() - interval '1 minute' where snoozed_until is not null");
        jdbc.sql("update platform.desk_due set due_at = now() - interval '1 minute' where tenant_id = :id")
                .param("id", brand.tenant().id())
                .update();
    }

    private List<UUID> converse(int count) {
        for (int from = 0; from < count; from += 500) {
            brand.receive(IntStream.range(from, Math.min(count, from + 500))
                    .mapToObj(i -> says(direct("t" + i), person("p" + i, null), "m" + i, "Hi", i))
                    .toArray(ProviderEvent[]::new));
        }
        return brand.call(() -> transaction.execute(
                status -> jdbc.sql("select conversation_id from conversation order by conversation_id")
                        .query(UUID.class)
                        .list()));
    }

    private DeskActView desk(DeskVerb verb, String value, List<UUID> ids) {
        return brand.call(() -> desk.make(new MakeDeskAct(verb, value, ids)));
    }

    private void work() {
        brand.runOutside(() -> {
            while (deskWork().waiting()) {
                deskWork().pass();
            }
        });
    }

    private ContinuousWork deskWork() {
        return context.getBeansOfType(ContinuousWork.class).values().stream()
                .filter(work -> work.job().equals("desk"))
                .findFirst()
                .orElseThrow();
    }

    private ConversationSummary summary(UUID id) {
        return brand.call(() -> context.getBean(Inbox.class).summaries(List.of(id)))
                .getFirst();
    }

    private List<String> statuses() {
        return brand.call(() -> transaction.execute(status -> jdbc.sql("select distinct status from conversation")
                .query(String.class)
                .list()));
    }

    /** All that a conversation has but how often it was written. */
    private List<String> everything() {
        return brand.call(() ->
                transaction.execute(status -> jdbc.sql("""
                                select c.conversation_id || ' ' || cast(to_jsonb(c) - 'version' as text)
                                from conversation c order by conversation_id
                                """).query(String.class).list()));
    }

    private List<String> everything(List<UUID> ids) {
        return everything().stream()
                .filter(row -> ids.stream().anyMatch(id -> row.startsWith(id.toString())))
                .toList();
    }

    private static List<String> without(List<String> rows, Set<UUID> skipped) {
        return rows.stream()
                .filter(row -> !skipped.contains(UUID.fromString(row.substring(0, 36))))
                .toList();
    }

    private void inTenant(String sql) {
        brand.run(() -> transaction.executeWithoutResult(status -> jdbc.sql(sql).update()));
    }
}
