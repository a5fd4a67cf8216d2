package app.signalbox.server.inbox;

import static app.signalbox.server.inbox.Events.direct;
import static app.signalbox.server.inbox.Events.person;
import static app.signalbox.server.inbox.Events.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.signalbox.contract.desk.BlockedPerson;
import app.signalbox.contract.desk.DeskActState;
import app.signalbox.contract.desk.DeskActView;
import app.signalbox.contract.desk.DeskItem;
import app.signalbox.contract.desk.DeskOutcome;
import app.signalbox.contract.desk.DeskVerb;
import app.signalbox.contract.desk.HistoryEntry;
import app.signalbox.contract.desk.LabelView;
import app.signalbox.contract.desk.MakeDeskAct;
import app.signalbox.contract.desk.WriteLabel;
import app.signalbox.contract.inbox.ConversationStatus;
import app.signalbox.contract.inbox.ConversationSummary;
import app.signalbox.contract.inbox.Priority;
import app.signalbox.server.channels.Person;
import app.signalbox.server.inbox.desk.BlockedPeople;
import app.signalbox.server.inbox.desk.DeskActs;
import app.signalbox.server.inbox.desk.InvalidDeskActException;
import app.signalbox.server.inbox.desk.LabelTakenException;
import app.signalbox.server.inbox.desk.Labels;
import app.signalbox.server.inbox.desk.UnknownDeskActException;
import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.retention.spi.Deadlines;
import app.signalbox.server.retention.spi.ExpiringContent;
import app.signalbox.server.testing.ModuleTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class DeskActsTests {

    private static final Person ADA = person("ada", "Ada Kettle");
    private static final Person BEN = person("ben", "Ben Cosy");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Inbox inbox;

    @Autowired
    private DeskActs desk;

    @Autowired
    private Labels labels;

    @Autowired
    private BlockedPeople blocked;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Brand brand;

    @BeforeEach
    void foundBrand() {
        brand = Brand.found(context);
        brand.receive(says(direct("ada"), ADA, "m1", "Hi", 10), says(direct("ben"), BEN, "m2", "Hello", 20));
    }

    @Test
    void setsAPriorityThatSaysWhenToAnswer() {
        Instant before = row(ADA).answerBy();

        DeskActView act = make(DeskVerb.PRIORITY, "urgent", ADA);

        assertThat(act.state()).isEqualTo(DeskActState.DONE);
        assertThat(act.done()).isEqualTo(1);
        assertThat(row(ADA).priority()).isEqualTo(Priority.URGENT);
        assertThat(row(ADA).answerBy()).isBefore(before);
        assertThat(head(ADA, "priority")).isEqualTo("urgent");
        assertThat(undo(act).undone()).isEqualTo(1);
        assertThat(row(ADA).priority()).isEqualTo(Priority.NORMAL);
        assertThat(row(ADA).answerBy()).isEqualTo(before);
        assertThat(head(ADA, "priority")).isEqualTo("normal");
    }

    @Test
    void labelsManyAndTakesItBackOnlyWhereItWasNotThereBefore() {
        LabelView shipping = brand.call(() -> labels.add(new WriteLabel("Shipping", "blue")));
        make(DeskVerb.ADD_LABEL, "shipping", ADA);

        DeskActView both = make(DeskVerb.ADD_LABEL, shipping.id().toString(), ADA, BEN);

        assertThat(both.done()).isEqualTo(1);
        assertThat(both.unchanged()).isEqualTo(1);
        assertThat(row(ADA).labels()).containsExactly("Shipping");
        assertThat(row(BEN).labels()).containsExactly("Shipping");
        assertThat(brand.call(labels::list))
                .extracting(LabelView::conversations)
                .containsExactly(2L);
        undo(both);
        assertThat(row(ADA).labels()).containsExactly("Shipping");
        assertThat(row(BEN).labels()).isEmpty();
        DeskActView removed = make(DeskVerb.REMOVE_LABEL, "Shipping", ADA);
        assertThat(row(ADA).labels()).isEmpty();
        undo(removed);
        assertThat(row(ADA).labels()).containsExactly("Shipping");
    }

    @Test
    void refusesTwoLabelsOfOneName() {
        brand.run(() -> labels.add(new WriteLabel("Shipping", null)));

        assertThatThrownBy(() -> brand.run(() -> labels.add(new WriteLabel("SHIPPING", null))))
                .isInstanceOf(LabelTakenException.class);
        assertThatThrownBy(() -> make(DeskVerb.ADD_LABEL, "unknown", ADA)).isInstanceOf(DomainException.class);
    }

    @Test
    void keepsALabelsGoneWhenAnActOfItIsTakenBack() {
        LabelView label = brand.call(() -> labels.add(new WriteLabel("Shipping", "blue")));
        DeskActView act = make(DeskVerb.ADD_LABEL, "Shipping", ADA);
        brand.run(() -> labels.remove(label.id()));

        DeskActView undone = undo(act);

        assertThat(undone.kept()).isEqualTo(1);
        assertThat(undone.exceptions()).extracting(DeskItem::reason).containsExactly("The label is gone.");
        assertThat(row(ADA).labels()).isEmpty();
    }

    @Test
    void restoresAStatusExactlyAsItWas() {
        DeskActView act = make(DeskVerb.STATUS, "resolved", ADA);
        assertThat(row(ADA).waitingSince()).isNull();

        undo(act);

        assertThat(row(ADA).status()).isEqualTo(ConversationStatus.NEW);
        assertThat(row(ADA).waitingSince()).isEqualTo(Events.at(10));
        assertThat(head(ADA, "status")).isEqualTo("new");
    }

    @Test
    void leavesAloneWhatWasChangedSince() {
        DeskActView act = make(DeskVerb.STATUS, "resolved", ADA, BEN);
        brand.receive(says(direct("ada"), ADA, "m3", "One more thing", 30));

        DeskActView undone = undo(act);

        assertThat(undone.state()).isEqualTo(DeskActState.UNDONE);
        assertThat(undone.undone()).isEqualTo(1);
        assertThat(undone.kept()).isEqualTo(1);
        assertThat(undone.exceptions()).singleElement().satisfies(item -> {
            assertThat(item.conversationId()).isEqualTo(row(ADA).id());
            assertThat(item.outcome()).isEqualTo(DeskOutcome.KEPT);
            assertThat(item.reason()).isEqualTo("It was changed since and stays as it is.");
        });
        assertThat(row(ADA).status()).isEqualTo(ConversationStatus.OPEN);
        assertThat(row(BEN).status()).isEqualTo(ConversationStatus.NEW);
        assertThat(undo(act).undone()).isEqualTo(1);
    }

    @Test
    void doesWhatCanBeDoneAndSaysWhyTheRestCanNot() {
        make(DeskVerb.STATUS, "spam", ADA);

        DeskActView act = make(DeskVerb.STATUS, "pending", ADA, BEN);

        assertThat(act.done()).isEqualTo(1);
        assertThat(act.refused()).isEqualTo(1);
        assertThat(act.exceptions())
                .extracting(DeskItem::reason)
                .containsExactly("This conversation is closed as spam. Reopen it before you park it.");
        assertThat(brand.call(() -> desk.items(act.id(), null, 1)).items()).hasSize(1);
        String cursor = brand.call(() -> desk.items(act.id(), null, 1)).nextCursor();
        assertThat(brand.call(() -> desk.items(act.id(), cursor, 1)).nextCursor())
                .isNull();
    }

    @Test
    void tellsWhoDidWhatAndWhatWasTakenBack() {
        make(DeskVerb.PRIORITY, "high", ADA);
        DeskActView act = make(DeskVerb.STATUS, "resolved", ADA);
        undo(act);

        List<HistoryEntry> history = brand.call(() -> desk.history(row(ADA).id()));

        assertThat(history).extracting(HistoryEntry::verb).containsExactly(DeskVerb.STATUS, DeskVerb.PRIORITY);
        assertThat(history.getFirst().before()).containsEntry("status", "new");
        assertThat(history.getFirst().after()).containsEntry("status", "resolved");
        assertThat(history.getFirst().undoneAt()).isNotNull();
        assertThat(history.getLast().undoneAt()).isNull();
    }

    @Test
    void snoozesUntilItsTimeComes() {
        Instant until = clock.instant().plus(Duration.ofHours(2));

        DeskActView act = make(DeskVerb.SNOOZE, until.toString(), ADA);

        assertThat(row(ADA).status()).isEqualTo(ConversationStatus.SNOOZED);
        assertThat(row(ADA).snoozedUntil()).isEqualTo(Moment.exact(until));
        undo(act);
        assertThat(row(ADA).status()).isEqualTo(ConversationStatus.NEW);
        assertThat(row(ADA).snoozedUntil()).isNull();
    }

    @Test
    void wakesWhenThePersonWritesAgain() {
        make(DeskVerb.SNOOZE, clock.instant().plus(Duration.ofHours(2)).toString(), ADA);

        brand.receive(says(direct("ada"), ADA, "m3", "Are you there?", 30));

        assertThat(row(ADA).status()).isEqualTo(ConversationStatus.OPEN);
        assertThat(row(ADA).snoozedUntil()).isNull();
    }

    @Test
    void refusesWhatCanBeDoneToNoConversation() {
        assertThatThrownBy(() -> make(DeskVerb.SNOOZE, "2020-01-01T00:00:00Z", ADA))
                .isInstanceOf(InvalidDeskActException.class)
                .hasMessage("That time has passed. Snooze until a later one.");
        assertThatThrownBy(() -> make(DeskVerb.SNOOZE, "tomorrow", ADA)).isInstanceOf(InvalidDeskActException.class);
        assertThatThrownBy(() -> make(DeskVerb.WAKE, null, ADA)).isInstanceOf(InvalidDeskActException.class);
        assertThatThrownBy(() -> make(DeskVerb.PRIORITY, "soon", ADA)).isInstanceOf(InvalidDeskActException.class);
        assertThatThrownBy(() -> make(DeskVerb.ASSIGN, UUID.randomUUID().toString(), ADA))
                .isInstanceOf(InvalidDeskActException.class);
        assertThatThrownBy(() -> brand.call(
                        () -> desk.make(new MakeDeskAct(DeskVerb.STATUS, "open", List.of(UUID.randomUUID())))))
                .isInstanceOf(UnknownConversationException.class);
        assertThatThrownBy(() -> brand.call(() -> desk.undo(UUID.randomUUID())))
                .isInstanceOf(UnknownDeskActException.class);
    }

    @Test
    void putsALaterMessageOfABlockedPersonAwayAtOnce() {
        DeskActView act = make(DeskVerb.BLOCK, null, ADA);
        assertThat(row(ADA).status()).isEqualTo(ConversationStatus.SPAM);
        assertThat(brand.call(blocked::list)).extracting(BlockedPerson::name).containsExactly("Ada Kettle");

        brand.receive(says(direct("ada-again"), ADA, "m3", "Buy followers", 30));

        assertThat(rows())
                .filteredOn(row -> row.contactName().equals("Ada Kettle"))
                .hasSize(2)
                .allMatch(row -> row.status() == ConversationStatus.SPAM);
        assertThat(row(BEN).status()).isEqualTo(ConversationStatus.NEW);
        undo(act);
        assertThat(brand.call(blocked::list)).isEmpty();
        brand.receive(says(direct("ada-third"), ADA, "m4", "Sorry", 40));
        assertThat(rows().getFirst().status()).isEqualTo(ConversationStatus.NEW);
    }

    @Test
    void letsABlockedPersonInAgain() {
        UUID inSpam = row(ADA).id();
        make(DeskVerb.BLOCK, null, ADA);
        UUID identity = brand.call(blocked::list).getFirst().identityId();

        brand.run(() -> blocked.unblock(identity));
        brand.run(() -> blocked.unblock(identity));

        brand.receive(says(direct("ada-again"), ADA, "m3", "Sorry", 30));
        assertThat(rows().getFirst().status()).isEqualTo(ConversationStatus.NEW);
        List<HistoryEntry> history = brand.call(() -> desk.history(inSpam));
        assertThat(history).extracting(HistoryEntry::verb).containsExactly(DeskVerb.UNBLOCK, DeskVerb.BLOCK);
        brand.call(() -> desk.undo(history.getFirst().actId()));
        assertThat(brand.call(blocked::list)).extracting(BlockedPerson::name).containsExactly("Ada Kettle");
    }

    @Test
    void letsGoOfActsThatNobodyTakesBackAnyMore() {
        DeskActView old = make(DeskVerb.PRIORITY, "high", ADA);
        DeskActView kept = make(DeskVerb.PRIORITY, "urgent", ADA);
        change("update desk_act set made_at = now() - interval '91 days' where act_id = '%s'".formatted(old.id()));
        change("update desk_act set made_at = now() - interval '89 days' where act_id = '%s'".formatted(kept.id()));

        brand.run(() -> context.getBeansOfType(ExpiringContent.class)
                .values()
                .forEach(content -> content.eraseDue(new Deadlines(clock.instant(), null), 500)));

        assertThat(brand.call(() -> desk.history(row(ADA).id())))
                .extracting(HistoryEntry::actId)
                .containsExactly(kept.id());
        assertThatThrownBy(() -> brand.call(() -> desk.undo(old.id()))).isInstanceOf(UnknownDeskActException.class);
        assertThat(row(ADA).priority()).isEqualTo(Priority.URGENT);
    }

    @Test
    void keepsOneTenantsActsFromAnother() {
        DeskActView act = make(DeskVerb.STATUS, "resolved", ADA);
        Brand other = Brand.found(context);

        assertThatThrownBy(() -> other.call(() -> desk.undo(act.id()))).isInstanceOf(UnknownDeskActException.class);
        assertThat(row(ADA).status()).isEqualTo(ConversationStatus.RESOLVED);
    }

    private DeskActView make(DeskVerb verb, @Nullable String value, Person... who) {
        List<UUID> ids = new ArrayList<>();
        for (Person one : who) {
            ids.add(row(one).id());
        }
        return brand.call(() -> desk.make(new MakeDeskAct(verb, value, ids)));
    }

    private void change(String statement) {
        brand.run(() -> context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> jdbc.sql(statement).update()));
    }

    private DeskActView undo(DeskActView act) {
        return brand.call(() -> desk.undo(act.id()));
    }

    private ConversationSummary row(Person who) {
        return rows().stream()
                .filter(row -> row.contactName().equals(who.name()))
                .findFirst()
                .orElseThrow();
    }

    private List<ConversationSummary> rows() {
        return brand.call(() -> inbox.list(InboxFilter.NONE, null, 50)).items();
    }

    private String head(Person who, String column) {
        return String.valueOf(jdbc.sql("select * from platform.inbox_head where conversation_id = :id")
                .param("id", row(who).id())
                .query()
                .singleRow()
                .get(column));
    }
}
