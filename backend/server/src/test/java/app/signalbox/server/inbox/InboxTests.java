package app.signalbox.server.inbox;

import static app.signalbox.server.inbox.Events.answers;
import static app.signalbox.server.inbox.Events.at;
import static app.signalbox.server.inbox.Events.comments;
import static app.signalbox.server.inbox.Events.deleted;
import static app.signalbox.server.inbox.Events.direct;
import static app.signalbox.server.inbox.Events.edited;
import static app.signalbox.server.inbox.Events.person;
import static app.signalbox.server.inbox.Events.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.signalbox.contract.inbox.ConversationStatus;
import app.signalbox.contract.inbox.ConversationSummary;
import app.signalbox.contract.inbox.MessageView;
import app.signalbox.contract.inbox.ThreadKind;
import app.signalbox.contract.paging.Page;
import app.signalbox.server.channels.Person;
import app.signalbox.server.testing.ModuleTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class InboxTests {

    private static final Person ADA = person("ada", "Ada Kettle");
    private static final Person BEN = person("ben", "Ben Cosy");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Inbox inbox;

    @Autowired
    private InboxChanges changes;

    @Autowired
    private JdbcClient jdbc;

    private Brand brand;

    @BeforeEach
    void foundBrand() {
        brand = Brand.found(context);
    }

    @Test
    void listsConversationsByTheirLatestMessage() {
        brand.receive(
                says(direct("ada"), ADA, "m1", "Is the blue one in stock?", 10),
                says(direct("ben"), BEN, "m2", "Thanks!", 20),
                says(direct("ada"), ADA, "m3", "Hello?", 30));

        List<ConversationSummary> rows = list(InboxFilter.NONE);

        assertThat(rows).extracting(ConversationSummary::contactName).containsExactly("Ada Kettle", "Ben Cosy");
        assertThat(rows).extracting(ConversationSummary::lastMessageText).containsExactly("Hello?", "Thanks!");
        assertThat(rows).extracting(ConversationSummary::waitingSince).containsExactly(at(10), at(20));
        assertThat(rows).allMatch(row -> row.status() == ConversationStatus.NEW);
    }

    @Test
    void pagesWithoutGapOrRepetition() {
        for (int i = 0; i < 7; i++) {
            brand.receive(says(direct("t" + i), person("p" + i, null), "m" + i, "Hi", i / 2));
        }

        List<String> names = new ArrayList<>();
        String cursor = null;
        do {
            String from = cursor;
            Page<ConversationSummary> page = brand.call(() -> inbox.list(InboxFilter.NONE, from, 3));
            page.items().forEach(row -> names.add(row.contactName()));
            cursor = page.nextCursor();
        } while (cursor != null);

        assertThat(names).hasSize(7).doesNotHaveDuplicates().startsWith("p6");
    }

    @Test
    void filtersByWhatIsAskedFor() {
        brand.receive(
                says(direct("ada"), ADA, "m1", "Costs 100% more", 10),
                says(comments("c1", "post"), BEN, "m2", "Lovely lid", 20));

        assertThat(list(InboxFilter.of(null, null, null, "comment", null)))
                .extracting(ConversationSummary::kind)
                .containsExactly(ThreadKind.COMMENT);
        assertThat(list(InboxFilter.of("new", null, "facebook", null, "100% MOR")))
                .hasSize(1);
        assertThat(list(InboxFilter.of(null, null, null, null, "cosy"))).hasSize(1);
        assertThat(list(InboxFilter.of(null, null, null, null, "0_more"))).isEmpty();
        assertThat(list(InboxFilter.of("resolved", null, null, null, null))).isEmpty();
        assertThat(list(InboxFilter.of(null, null, "x", null, null))).isEmpty();
    }

    @Test
    void namesTheValuesOfAFilterItDoesNotKnow() {
        assertThatThrownBy(() -> InboxFilter.of("closed", null, null, null, null))
                .isInstanceOf(InvalidFilterException.class)
                .hasMessage("\"closed\" is no status. Use one of new, open, pending, snoozed, resolved, spam.");
    }

    @Test
    void stopsWaitingWhenWeAnswer() {
        brand.receive(says(direct("ada"), ADA, "m1", "Hi", 10), answers(direct("ada"), ADA, "m2", "Hello Ada", 20));

        assertThat(only().waitingSince()).isNull();
        assertThat(only().lastMessageText()).isEqualTo("Hello Ada");

        brand.receive(says(direct("ada"), ADA, "m3", "One more thing", 30));

        assertThat(only().waitingSince()).isEqualTo(at(30));
    }

    @Test
    void removesEveryTraceOfADeletedMessage() {
        brand.receive(edited("m1", "second words", 1, 15), deleted("m1", 20));
        brand.receive(says(direct("ada"), ADA, "m1", "first words", 10));
        brand.receive(edited("m1", "third words", 2, 16));

        MessageView message =
                brand.call(() -> inbox.detail(only().id())).messages().getFirst();

        assertThat(message.text()).isNull();
        assertThat(message.attachments()).isEmpty();
        assertThat(message.deletedAt()).isEqualTo(at(20));
        assertThat(only().lastMessageText()).isNull();
        assertThat(only().waitingSince()).isNull();
        assertThat(everyText()).containsOnlyNulls();
    }

    @Test
    void showsTheLatestEdit() {
        brand.receive(edited("m1", "second edit", 2, 12));
        brand.receive(says(direct("ada"), ADA, "m1", "first words", 10), edited("m1", "first edit", 1, 30));

        MessageView message =
                brand.call(() -> inbox.detail(only().id())).messages().getFirst();

        assertThat(message.text()).isEqualTo("second edit");
        assertThat(message.editedCount()).isEqualTo(2);
        assertThat(message.authorName()).isEqualTo("Ada Kettle");
        assertThat(message.attachments()).hasSize(1);
    }

    @Test
    void resolvesAndReopens() {
        brand.receive(says(direct("ada"), ADA, "m1", "Hi", 10));
        UUID id = only().id();

        brand.run(() -> inbox.markResolved(id));

        assertThat(only().status()).isEqualTo(ConversationStatus.RESOLVED);
        assertThat(only().waitingSince()).isNull();

        brand.run(() -> inbox.reopen(id));

        assertThat(only().status()).isEqualTo(ConversationStatus.OPEN);
        assertThat(only().waitingSince()).isEqualTo(at(10));
    }

    @Test
    void reopensForAMessageThatNobodyHasSeen() {
        brand.receive(says(direct("ada"), ADA, "m1", "Hi", 10));
        brand.run(() -> inbox.markResolved(only().id()));

        brand.receive(says(direct("ada"), ADA, "m2", "Are you there?", 20));

        assertThat(only().status()).isEqualTo(ConversationStatus.OPEN);
        assertThat(only().waitingSince()).isEqualTo(at(20));
    }

    @Test
    void refusesToResolveSpam() {
        brand.receive(says(direct("ada"), ADA, "m1", "Buy followers", 10));
        UUID id = only().id();
        brand.run(() -> inbox.markSpam(id));

        assertThatThrownBy(() -> brand.run(() -> inbox.markResolved(id)))
                .isInstanceOf(StatusRefusedException.class)
                .hasMessage("This conversation is marked as spam. Reopen it first if it is none, then resolve it.");
        assertThatThrownBy(() -> brand.run(() -> inbox.changeStatus(id, ConversationStatus.PENDING)))
                .hasMessage("This conversation is closed as spam. Reopen it before you park it.");
        assertThatThrownBy(() -> brand.run(() -> inbox.changeStatus(id, ConversationStatus.NEW)))
                .hasMessage("A conversation is new only once. Open it instead.");
    }

    @Test
    void hidesOneTenantsConversationsFromAnother() {
        Brand other = Brand.found(context);
        brand.receive(says(direct("ada"), ADA, "m1", "Hi", 10));
        UUID id = only().id();

        assertThat(other.call(() -> inbox.list(InboxFilter.NONE, null, 50)).items())
                .isEmpty();
        assertThatThrownBy(() -> other.call(() -> inbox.detail(id))).isInstanceOf(UnknownConversationException.class);
        assertThatThrownBy(() -> other.run(() -> inbox.markSpam(id))).isInstanceOf(UnknownConversationException.class);
    }

    @Test
    void tellsListenersAfterTheCommit() {
        List<InboxChanges.InboxChange> told = new ArrayList<>();
        InboxChanges.Registration registration = changes.subscribe(change -> {
            if (change.tenantId() == brand.tenant().id()) {
                told.add(change);
            }
        });

        brand.receive(says(direct("ada"), ADA, "m1", "Hi", 10));
        registration.remove();
        brand.receive(says(direct("ada"), ADA, "m2", "Hi again", 20));

        assertThat(told).hasSize(1);
        assertThat(told.getFirst().conversationIds()).containsExactly(only().id());
    }

    @Test
    void writesHeadsOnlyUnderATenantsRole() {
        assertThatThrownBy(() -> jdbc.sql("""
                        select platform.put_inbox_heads(
                            array[gen_random_uuid()], array[now()], array['x'], array['dm'], array['new'],
                            array[null::text], array[null::uuid], array[null::timestamptz], array[null::int],
                            array[null::text], array[null::text], array[null::text], array[null::boolean],
                            array['normal'], array[null::timestamptz], array[false])
                        """).query().listOfRows())
                .hasStackTraceContaining("under the role of their tenant");
    }

    private List<String> everyText() {
        return brand.call(() -> context.getBean(TransactionTemplate.class)
                .execute(status -> jdbc.sql("""
                        select text from message union all select original_text from message
                        union all select text from message_change
                        """).query(String.class).list()));
    }

    private List<ConversationSummary> list(InboxFilter filter) {
        return brand.call(() -> inbox.list(filter, null, 50)).items();
    }

    private ConversationSummary only() {
        List<ConversationSummary> rows = list(InboxFilter.NONE);
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }
}
