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
import app.signalbox.contract.paging.Page;
import app.signalbox.server.channels.Person;
import app.signalbox.server.testing.ModuleTest;
import app.signalbox.server.web.InvalidCursorException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class QueuesTests {

    private static final Person ADA = person("ada", "Ada Kettle");
    private static final Person BEN = person("ben", "Ben Müller");
    private static final Person CAM = person("cam", "Cam Cosy");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Queues queues;

    @Autowired
    private Inbox inbox;

    @Autowired
    private InboxAcross across;

    @Autowired
    private JdbcClient jdbc;

    private Brand brand;

    @BeforeEach
    void foundBrand() {
        brand = Brand.found(context);
    }

    @Test
    void findsWordsByTheirBeginningsInAnyScript() {
        brand.receive(
                says(direct("ada"), ADA, "m1", "Where is my parcel?", 10),
                says(direct("ben"), BEN, "m2", "Über „Straße“ nichts gehört", 20),
                says(direct("cam"), CAM, "m3", "Доброе утро", 30));

        assertThat(found("parc")).containsExactly("Ada Kettle");
        assertThat(found("PARCEL where")).containsExactly("Ada Kettle");
        assertThat(found("über straße")).containsExactly("Ben Müller");
        assertThat(found("ДОБР")).containsExactly("Cam Cosy");
        assertThat(found("arcel")).isEmpty();
    }

    @Test
    void findsPhrasesAndLeavesOutWords() {
        brand.receive(
                says(direct("ada"), ADA, "m1", "Where is my parcel?", 10),
                says(direct("ben"), BEN, "m2", "My parcel is where?", 20),
                says(direct("ben"), BEN, "m3", "Never mind, refunded", 21),
                says(direct("cam"), CAM, "m4", "My parcel is refunded", 30),
                says(direct("cam"), CAM, "m5", "Which parcel?", 31));

        assertThat(found("\"my parcel\"")).containsExactly("Cam Cosy", "Ben Müller", "Ada Kettle");
        assertThat(found("\"is my parcel\"")).containsExactly("Ada Kettle");
        assertThat(found("parcel -refund")).containsExactly("Ada Kettle");
        assertThat(found("cam -refund")).isEmpty();
        assertThat(found("cam -where")).containsExactly("Cam Cosy");
        assertThat(found("-parcel")).isEmpty();
    }

    @Test
    void findsPeopleByPartsOfTheirNames() {
        brand.receive(
                says(direct("ada"), ADA, "m1", "Hello", 10),
                says(direct("ben"), BEN, "m2", "Is ada there?", 20),
                says(direct("cam"), CAM, "m3", "Good day", 30));

        assertThat(found("ada")).containsExactly("Ben Müller", "Ada Kettle");
        assertThat(found("from:ada")).containsExactly("Ada Kettle");
        assertThat(found("from:MÜLL")).containsExactly("Ben Müller");
        assertThat(found("from:müll,cosy -from:cam")).containsExactly("Ben Müller");
        assertThat(found("kettle ada")).containsExactly("Ada Kettle");
    }

    @Test
    void findsNamesInEveryScriptAndWithEveryMark() {
        Person hana = person("hana", "Хана Вымышлен");
        Person ming = person("ming", "虚明");
        Person slash = person("slash", "Back\\slash_100% Q");
        brand.receive(
                says(direct("hana"), hana, "m1", "Hello", 10),
                says(direct("ming"), ming, "m2", "Hello", 20),
                says(direct("slash"), slash, "m3", "Hello", 30));

        assertThat(found("from:ВЫМЫ")).containsExactly("Хана Вымышлен");
        assertThat(found("хана")).containsExactly("Хана Вымышлен");
        assertThat(found("from:明")).containsExactly("虚明");
        assertThat(found("from:back\\slash_100%")).containsExactly("Back\\slash_100% Q");
        assertThat(found("from:slash-100")).isEmpty();
        // how letters are spelled for the index can't be asked for
        assertThat(found("from:Q346")).isEmpty();
        assertThat(found("from:346")).isEmpty();
        assertThat(found("from:100")).containsExactly("Back\\slash_100% Q");
    }

    @Test
    void findsNoWordsThatAreGone() {
        brand.receive(says(direct("ada"), ADA, "m1", "My number is secretive", 10));
        brand.receive(edited("m1", "My number is hidden", 1, 20));
        assertThat(found("secretive")).isEmpty();
        assertThat(found("hidden")).containsExactly("Ada Kettle");

        brand.receive(deleted("m1", 30));

        assertThat(found("hidden")).isEmpty();
        List<Boolean> gone = brand.call(() -> context.getBean(TransactionTemplate.class)
                .execute(status -> jdbc.sql("select words is null or length(words) = 0 from message")
                        .query(Boolean.class)
                        .list()));
        assertThat(gone).containsOnly(true);
    }

    @Test
    void takesMarksOfQueryLanguagesForText() {
        brand.receive(says(direct("ada"), ADA, "m1", "It's 100% tea & milk | no sugar", 10));

        assertThat(found("tea&milk")).containsExactly("Ada Kettle");
        assertThat(found("it's 100%")).containsExactly("Ada Kettle");
        assertThat(found("!!! tea")).containsExactly("Ada Kettle");
        assertThat(found("from:%")).isEmpty();
        assertThat(found("':* | tea')")).containsExactly("Ada Kettle");
        assertThat(found("':* | cake')")).isEmpty();
        assertThat(found("\\ ' ; --")).isEmpty();
    }

    @Test
    void filtersByFieldsAndMarks() {
        brand.receive(
                says(direct("ada"), ADA, "m1", "Costs more", 10),
                says(comments("c1", "post"), BEN, "m2", "Lovely lid", 20),
                answers(direct("ada"), ADA, "m3", "Sorry", 30));

        assertThat(found("kind:comment")).containsExactly("Ben Müller");
        assertThat(found("-kind:comment channel:facebook")).containsExactly("Ada Kettle");
        assertThat(found("is:waiting")).containsExactly("Ben Müller");
        assertThat(found("-is:waiting")).containsExactly("Ada Kettle");
        assertThat(found("has:attachment")).hasSize(2);
        assertThat(found("-has:attachment")).isEmpty();
        assertThat(found("after:2026-03-02 before:2026-03-03")).hasSize(2);
        assertThat(found("before:2026-03-02")).isEmpty();
        assertThat(found("assigned:nobody is:current")).hasSize(2);
        assertThat(found("-assigned:nobody")).isEmpty();
        assertThat(found("score>1")).isEmpty();
        assertThat(found("in:" + brand.slug())).hasSize(2);
        assertThat(found("-in:" + brand.slug())).isEmpty();
        assertThatThrownBy(() -> found("assigned:me")).isInstanceOf(InvalidFilterException.class);
    }

    @Test
    void findsThoseWhoAreOnIt() {
        UUID anna = UUID.randomUUID();
        brand.receive(says(direct("ada"), ADA, "m1", "Hi", 10), says(direct("ben"), BEN, "m2", "Hi", 20));
        change("update conversation set assignee_id = '%s', assignee_name = 'Anna Quill' where last_message_at = '%s'"
                .formatted(anna, at(10)));

        assertThat(found("assigned:anna")).containsExactly("Ada Kettle");
        assertThat(found("-assigned:anna")).containsExactly("Ben Müller");
        assertThat(found("assigned:nobody,quill")).containsExactly("Ben Müller", "Ada Kettle");
    }

    @Test
    void ordersByUrgencyOldestFirstWhereThatSaysNothing() {
        brand.receive(
                says(direct("ada"), ADA, "m1", "One", 10),
                says(direct("ben"), BEN, "m2", "Two", 20),
                says(direct("cam"), CAM, "m3", "Three", 30),
                answers(direct("ben"), BEN, "m4", "Answered", 40),
                says(direct("dee"), person("dee", "Dee Spam"), "m5", "Win", 5));
        brand.run(() -> inbox.markSpam(idOf("Dee Spam")));
        change("update conversation set answer_by = '2026-03-02T08:05:00Z' where waiting_since = '%s'"
                .formatted(at(30)));

        List<String> names = new ArrayList<>();
        String cursor = null;
        do {
            String from = cursor;
            Page<ConversationSummary> page =
                    brand.call(() -> queues.list(InboxFilter.NONE, InboxOrder.URGENT, from, 1));
            page.items().forEach(row -> names.add(row.contactName()));
            cursor = page.nextCursor();
        } while (cursor != null);

        assertThat(names).containsExactly("Cam Cosy", "Ada Kettle", "Ben Müller");
        String latest = brand.call(() -> queues.list(InboxFilter.NONE, InboxOrder.LATEST, null, 1))
                .nextCursor();
        assertThatThrownBy(() -> brand.call(() -> queues.list(InboxFilter.NONE, InboxOrder.URGENT, latest, 1)))
                .isInstanceOf(InvalidCursorException.class);
    }

    @Test
    void countsUpToALimit() {
        for (int i = 0; i < 5; i++) {
            brand.receive(says(direct("t" + i), person("p" + i, null), "m" + i, "Hi there", i));
        }

        List<Integer> counts = brand.call(() -> queues.counts(
                List.of(SearchText.read("status:new"), SearchText.read("is:unsure"), SearchText.read("hi")), 4));

        assertThat(counts).containsExactly(4, 0, 4);
    }

    @Test
    void tellsWhichOfSomeBelongIntoAList() {
        brand.receive(says(direct("ada"), ADA, "m1", "Parcel", 10), says(direct("ben"), BEN, "m2", "Tea", 20));
        UUID ada = idOf("Ada Kettle");
        UUID ben = idOf("Ben Müller");

        Set<UUID> listed = brand.call(() -> queues.among(SearchText.read("parcel"), List.of(ada, ben)));

        assertThat(listed).containsExactly(ada);
    }

    @Test
    void findsSeldomAndFrequentWordsAlike() {
        brand.receive(says(direct("ada"), ADA, "m0", "The one and only zebra", 0));
        change("""
                insert into message (message_id, conversation_id, provider_message_id, arrival, source_key, direction,
                    author_kind, text, attachments, provider_time, received_at, content_pending, standby)
                select gen_random_uuid(), m.conversation_id, 'g' || n, n, 'g' || n, 'inbound', 'contact',
                    'horse ' || n, '[]', m.provider_time, m.received_at, false, false
                from message m, generate_series(1, 9100) n
                """);
        brand.receive(says(direct("ben"), BEN, "m1", "A horse", 10));

        assertThat(found("zebra")).containsExactly("Ada Kettle");
        assertThat(found("horse")).containsExactly("Ben Müller", "Ada Kettle");
        assertThat(found("horse channel:facebook kind:dm")).containsExactly("Ben Müller", "Ada Kettle");
        assertThat(found("horse from:ben")).containsExactly("Ben Müller");
    }

    @Test
    void findsSeldomAndFrequentLabelsAlike() {
        brand.receive(says(direct("ada"), ADA, "m0", "The first", 0), says(direct("ben"), BEN, "m1", "The second", 1));
        change("""
                insert into label (label_id, name, colour)
                values (gen_random_uuid(), 'Seldom', 'blue'), (gen_random_uuid(), 'Often', 'blue')
                """);
        label("Seldom", "last_message_at = '" + at(0) + "'");
        label("Often", "status = 'new'");
        fillUp("null", 8_000);
        label("Often", "last_message_at is null");
        fillUp("timestamptz '" + at(100) + "' + n * interval '1 second'", 10_100);

        assertThat(found("label:seldom")).containsExactly("Ada Kettle");
        assertThat(found("label:often")).containsExactly("Ben Müller", "Ada Kettle");
        assertThat(found("label:seldom,often first")).containsExactly("Ada Kettle");
        assertThat(found("label:often first")).containsExactly("Ada Kettle");
        assertThat(found("label:nothing")).isEmpty();
        assertThat(brand.call(() ->
                        queues.counts(List.of(SearchText.read("label:seldom"), SearchText.read("label:often")), 9)))
                .containsExactly(1, 2);
    }

    @Test
    void searchesSeveralTenantsTogether() {
        Brand other = Brand.found(context);
        String word = "w" + UUID.randomUUID().toString().replace("-", "");
        brand.receive(says(direct("ada"), ADA, "m1", "Parcel " + word, 10), says(direct("ben"), BEN, "m2", word, 30));
        other.receive(says(direct("cam"), CAM, "m3", "Parcel " + word, 20));

        List<String> names = new ArrayList<>();
        brand.runOutside(() -> across.list(SearchText.read(word), InboxOrder.LATEST, null, 10)
                .items()
                .forEach(row -> names.add(row.contactName())));
        List<String> narrowed = new ArrayList<>();
        brand.runOutside(() -> across.list(SearchText.read(word + " in:" + other.slug()), InboxOrder.URGENT, null, 10)
                .items()
                .forEach(row -> narrowed.add(row.contactName())));

        assertThat(names).containsExactly("Ben Müller", "Cam Cosy", "Ada Kettle");
        assertThat(narrowed).containsExactly("Cam Cosy");
    }

    @Test
    void listsAndCountsHeadsOfSeveralTenants() {
        Brand other = Brand.found(context);
        brand.receive(says(direct("ada"), ADA, "m1", "One", 10));
        other.receive(says(direct("cam"), CAM, "m3", "Two", 20));
        String both = "in:" + brand.slug() + "," + other.slug() + " ";

        List<String> urgent = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        brand.runOutside(() -> {
            across.list(SearchText.read(both + "is:waiting"), InboxOrder.URGENT, null, 10)
                    .items()
                    .forEach(row -> urgent.add(row.contactName()));
            counts.addAll(across.counts(
                    List.of(
                            SearchText.read(both + "assigned:nobody is:current"),
                            SearchText.read(both + "is:unsure"),
                            SearchText.read(both + "two")),
                    100));
        });

        assertThat(urgent).containsExactly("Ada Kettle", "Cam Cosy");
        assertThat(counts).containsExactly(2, 0, 1);
    }

    private void label(String label, String which) {
        change("""
                insert into conversation_label (conversation_id, label_id)
                select c.conversation_id, l.label_id from conversation c, label l where l.name = '%s' and c.%s
                """.formatted(label, which));
    }

    /** So many conversations of nobody with the latest message then. */
    private void fillUp(String lastMessageAt, int count) {
        change("""
                insert into conversation (conversation_id, thread_id, status, opened_at, last_message_at)
                select gen_random_uuid(), t.thread_id, 'new', now(), %s
                from (select thread_id from thread limit 1) t, generate_series(1, %d) n
                """.formatted(lastMessageAt, count));
    }

    private List<String> found(String search) {
        return brand.call(() -> queues.list(SearchText.read(search), InboxOrder.LATEST, null, 50)).items().stream()
                .map(ConversationSummary::contactName)
                .toList();
    }

    private UUID idOf(String name) {
        return brand.call(() -> queues.list(InboxFilter.NONE, InboxOrder.LATEST, null, 50)).items().stream()
                .filter(row -> row.contactName().equals(name) && row.status() != ConversationStatus.SPAM)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void change(String statement) {
        brand.run(() -> context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> jdbc.sql(statement).update()));
    }
}
