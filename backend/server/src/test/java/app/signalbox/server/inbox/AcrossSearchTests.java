package app.signalbox.server.inbox;

import static app.signalbox.server.inbox.Events.comments;
import static app.signalbox.server.inbox.Events.direct;
import static app.signalbox.server.inbox.Events.person;
import static app.signalbox.server.inbox.Events.says;
import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.inbox.ConversationSummary;
import app.signalbox.contract.paging.Page;
import app.signalbox.server.channels.ProviderEvent;
import app.signalbox.server.channels.ThreadRef;
import app.signalbox.server.database.DatabaseAddress;
import app.signalbox.server.database.TestServer;
import app.signalbox.server.identity.SystemWork;
import app.signalbox.server.tenancy.Tenants;
import app.signalbox.server.testing.OneConnectionTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Searching over many brands finds what searching in each of them finds, whichever way it goes. */
@OneConnectionTest
class AcrossSearchTests {

    private static final int EACH = 40;

    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private InboxAcross across;

    @Autowired
    private Queues queues;

    @Autowired
    private JdbcClient jdbc;

    private List<Brand> brands;

    @BeforeEach
    void foundBrands() {
        brands = List.of(Brand.found(context), Brand.found(context), Brand.found(context));
    }

    @Test
    void findsARareWordInOneOfManyBrands() {
        brands.forEach(brand -> fill(brand, "Where is my parcel?"));
        brands.get(1).receive(says(direct("ada"), person("ada", "Ada Kettle"), "rare", "The only " + word, -500));

        for (InboxOrder order : InboxOrder.values()) {
            assertThat(pages(word + everywhere(), order, 3)).hasSize(1).isEqualTo(oneByOne(word, order));
        }
        assertThat(pages("nobody" + word + everywhere(), InboxOrder.LATEST, 3)).isEmpty();
    }

    @Test
    void pagesThroughAFrequentWordWithoutGapsOrRepeats() {
        brands.forEach(brand -> fill(brand, "Parcel " + word));

        for (InboxOrder order : InboxOrder.values()) {
            assertThat(pages(word + everywhere(), order, 7))
                    .hasSize(3 * EACH)
                    .doesNotHaveDuplicates()
                    .isEqualTo(oneByOne(word, order));
        }
    }

    @Test
    void findsTheSameWithOperators() {
        brands.forEach(brand -> fill(brand, "Parcel " + word));
        for (Brand brand : brands) {
            change(brand, "update conversation set intent = 'complaint', language = 'de' where mod(number, 3) = 0");
            change(brand, """
                    insert into label (label_id, name, colour) values (gen_random_uuid(), 'Refund', 'blue');
                    insert into conversation_label (conversation_id, label_id)
                    select c.conversation_id, l.label_id from conversation c, label l where mod(c.number, 5) = 0
                    """);
            jdbc.sql("""
                            update platform.inbox_head set intent = 'complaint', language = 'de'
                            where tenant_id = :tenant and conversation_id = any(cast(:ids as uuid[]))
                            """)
                    .param("tenant", brand.tenant().id())
                    .param("ids", Column.of(idsOf(brand, "intent:complaint")))
                    .update();
        }

        for (String operators : List.of(
                "channel:facebook intent:complaint",
                "before:2026-03-03 -intent:complaint",
                "before:2026-03-02",
                "kind:comment",
                "label:refund",
                "language:de -label:refund",
                "from:p7",
                "-parcel",
                "-from:p1 \"parcel\"",
                "has:attachment is:waiting")) {
            String search = word + " " + operators;
            assertThat(pages(search + everywhere(), InboxOrder.LATEST, 4))
                    .as(search)
                    .isEqualTo(oneByOne(search, InboxOrder.LATEST));
        }
        for (String operators : List.of(
                "label:refund kind:comment language:de",
                "label:refund -label:other",
                "-label:refund language:de",
                "-parcel",
                "-from:p1",
                "assigned:anna",
                "kind:comment language:de",
                "language:de before:2026-03-02",
                "-has:attachment",
                "sentiment:neg")) {
            assertThat(pages(operators + everywhere(), InboxOrder.LATEST, 4))
                    .as(operators)
                    .isEqualTo(oneByOne(operators, InboxOrder.LATEST));
        }
        assertThat(pages(word + " label:refund kind:comment" + everywhere(), InboxOrder.URGENT, 4))
                .isNotEmpty();
        assertThat(pages("label:refund" + everywhere(), InboxOrder.URGENT, 4))
                .isNotEmpty()
                .isEqualTo(oneByOne("label:refund", InboxOrder.URGENT));
    }

    @Test
    void pagesThroughLabelsThatManyHave() {
        brands.forEach(brand -> fill(brand, "Parcel"));
        change(brands.getFirst(), """
                insert into conversation (conversation_id, thread_id, status, opened_at)
                select gen_random_uuid(), t.thread_id, 'new', now()
                from (select thread_id from thread limit 1) t, generate_series(1, 101)
                """);
        brands.forEach(brand -> change(brand, """
                with given as (
                    insert into label (label_id, name, colour) values (gen_random_uuid(), 'Refund', 'blue') returning *
                )
                insert into conversation_label (conversation_id, label_id)
                select c.conversation_id, g.label_id from conversation c, given g
                where c.last_message_at is null or mod(c.number, 5) = 0
                """));

        for (InboxOrder order : InboxOrder.values()) {
            assertThat(pages("label:refund" + everywhere(), order, 1))
                    .hasSize(3 * EACH / 5)
                    .isEqualTo(oneByOne("label:refund", order));
            assertThat(pages("label:refund kind:comment" + everywhere(), order, 3))
                    .isNotEmpty()
                    .isEqualTo(oneByOne("label:refund kind:comment", order));
            assertThat(pages("label:refund,other parcel" + everywhere(), order, 3))
                    .isEqualTo(oneByOne("label:refund", order));
        }
    }

    @Test
    void findsPeopleByNames() {
        brands.forEach(brand -> fill(brand, "Parcel"));
        brands.get(2).receive(says(direct("zed"), person("zed", "Zed " + word), "zed", "Hello", -300));

        assertThat(pages(word + everywhere(), InboxOrder.LATEST, 3)).hasSize(1);
        assertThat(pages("from:" + word + everywhere(), InboxOrder.LATEST, 3)).hasSize(1);
        assertThat(pages("from:p1" + everywhere(), InboxOrder.LATEST, 4))
                .isNotEmpty()
                .isEqualTo(oneByOne("from:p1", InboxOrder.LATEST));
    }

    @Test
    void findsPeopleByNamesWhereTheWordIsFrequent() {
        brands.forEach(brand -> fill(brand, "Parcel " + word));
        brands.forEach(brand -> change(brand, """
                insert into message (message_id, conversation_id, provider_message_id, arrival, source_key, direction,
                    author_kind, text, attachments, provider_time, received_at, content_pending, standby)
                select gen_random_uuid(), m.conversation_id, 'g' || n || m.provider_message_id, n, 'g' || n, 'inbound',
                    'contact', m.text, '[]', m.provider_time, m.received_at, false, false
                from message m, generate_series(1, 10) n
                """));
        ThreadRef talk = direct("zed");
        brands.get(1).receive(says(talk, person("zed", "Zed " + word), "zed", "Hello", 30));
        brands.get(2).receive(says(talk, person("zed", "Zed Other"), "zed", "Hello", 31));

        for (InboxOrder order : InboxOrder.values()) {
            assertThat(pages(word + everywhere(), order, 7))
                    .hasSize(3 * EACH + 1)
                    .isEqualTo(oneByOne(word, order));
            assertThat(pages(word + " zed" + everywhere(), order, 1))
                    .hasSize(1)
                    .isEqualTo(oneByOne(word + " zed", order));
        }
    }

    @Test
    void goesOnToOldConversationsOfABrandWithMuch() {
        Brand rich = brands.getFirst();
        fillWithOldTalks("First");
        change(rich, """
                insert into message (message_id, conversation_id, provider_message_id, arrival, source_key, direction,
                    author_kind, text, attachments, provider_time, received_at, content_pending, standby)
                select gen_random_uuid(), m.conversation_id, 'g' || n, n, 'g' || n, 'inbound', 'contact',
                    m.text, '[]', m.provider_time, m.received_at, false, false
                from message m, generate_series(1, 150) n where m.text like 'First%'
                """);

        for (InboxOrder order : InboxOrder.values()) {
            assertThat(pages(word + everywhere(), order, 1)).hasSize(3).isEqualTo(oneByOne(word, order));
        }
        assertThat(pages(word + " kind:dm" + everywhere(), InboxOrder.LATEST, 1))
                .hasSize(3);
    }

    @Test
    void believesTheStatisticsOfALargeBrand() throws SQLException {
        Brand large = brands.getFirst();
        fillWithOldTalks("Also");
        takeForLarge(large);

        assertThat(saidAbout(large, word)).isGreaterThan(1_000);
        assertThat(saidAbout(large, "nobody" + word)).isNull();
        for (InboxOrder order : InboxOrder.values()) {
            for (String search : List.of(word, word + " -first", word + " channel:facebook language:en -mid")) {
                assertThat(pages(search + everywhere(), order, 1)).as(search).isEqualTo(oneByOne(search, order));
            }
            assertThat(pages(word + everywhere(), order, 1)).hasSize(3);
        }
    }

    @Test
    void goesOnWithoutBrandsThatAreSuspendedOrErasedMeanwhile() {
        brands.forEach(brand -> fill(brand, "Parcel " + word));
        Brand first = brands.getFirst();
        List<UUID> all = oneByOne(word, InboxOrder.LATEST);
        Page<ConversationSummary> page = page(word, null, 5);
        List<UUID> expected = new ArrayList<>(all.subList(5, all.size()));
        expected.retainAll(idsOf(first, word));

        first.runOutside(() -> {
            context.getBean(Tenants.class).suspend(brands.get(1).slug());
            context.getBean(Tenants.class).delete(brands.get(2).slug());
        });

        List<UUID> rest = new ArrayList<>();
        for (String cursor = page.nextCursor(); cursor != null; ) {
            Page<ConversationSummary> next = page(word, cursor, 5);
            next.items().forEach(row -> rest.add(row.id()));
            cursor = next.nextCursor();
        }
        assertThat(rest).isEqualTo(expected);
    }

    @Test
    void countsWhatIsFound() {
        brands.forEach(brand -> fill(brand, "Parcel " + word));
        Map<String, Integer> expected = new HashMap<>();
        brands.forEach(brand -> expected.put(brand.slug(), EACH));

        brands.getFirst().runOutside(() -> {
            assertThat(across.counts(List.of(SearchText.read(word), SearchText.read(word + " kind:comment")), 100))
                    .containsExactly(100, 3 * EACH / 4);
            assertThat(across.countByTenant(SearchText.read(word), 100)).isEqualTo(expected);
        });
    }

    /** Conversations whose times lie between those of the other brands. */
    private void fill(Brand brand, String text) {
        int place = brands.indexOf(brand);
        ProviderEvent[] events = new ProviderEvent[EACH];
        for (int at = 0; at < EACH; at++) {
            String id = "p" + at + "-" + place;
            ThreadRef thread = at % 4 == 0 ? comments(id, "post") : direct(id);
            events[at] = says(thread, person(id, "Pat " + id), "m " + id, text + " " + at, 3L * at + place);
        }
        brand.receive(events);
    }

    /** The word is in the oldest conversations alone: two of the first brand and one of the second, between them. */
    private void fillWithOldTalks(String oldest) {
        brands.forEach(brand -> fill(brand, "Parcel"));
        brands.getFirst()
                .receive(
                        says(direct("old"), person("old", "Old Talk"), "old", "First " + word, -900),
                        says(direct("older"), person("older", "Older Talk"), "older", oldest + " " + word, -1_000));
        brands.get(1).receive(says(direct("mid"), person("mid", "Mid Talk"), "mid", "Also " + word, -950));
    }

    /** Its messages are few, but the planner takes them for many. */
    private void takeForLarge(Brand brand) throws SQLException {
        DatabaseAddress superuser = TestServer.asSuperuser(context.getBean(DatabaseAddress.class));
        try (var connection = DriverManager.getConnection(superuser.jdbcUrl(), superuser.user(), superuser.password());
                var statement = connection.createStatement()) {
            statement.execute("analyze %s.message".formatted(brand.tenant().schema()));
            statement.execute("update pg_class set reltuples = 60000 where oid = cast('%s.message' as regclass)"
                    .formatted(brand.tenant().schema()));
        }
    }

    private @Nullable Long saidAbout(Brand brand, String sought) {
        return brand.call(() -> context.getBean(TransactionTemplate.class)
                .execute(status -> jdbc.sql("select said_about(cast(:query as tsquery))")
                        .param("query", sought)
                        .query(Long.class)
                        .optional()
                        .orElse(null)));
    }

    private String everywhere() {
        return " in:" + String.join(",", brands.stream().map(Brand::slug).toList());
    }

    private List<UUID> pages(String search, InboxOrder order, int size) {
        List<UUID> ids = new ArrayList<>();
        String cursor = null;
        do {
            Page<ConversationSummary> page = page(search, order, cursor, size);
            page.items().forEach(row -> ids.add(row.id()));
            cursor = page.nextCursor();
        } while (cursor != null);
        return ids;
    }

    private Page<ConversationSummary> page(String search, @Nullable String cursor, int size) {
        return page(search, InboxOrder.LATEST, cursor, size);
    }

    private Page<ConversationSummary> page(String search, InboxOrder order, @Nullable String cursor, int size) {
        return context.getBean(SystemWork.class)
                .call("test", () -> across.list(SearchText.read(search), order, cursor, size));
    }

    /** What each brand finds by itself, put together. */
    private List<UUID> oneByOne(String search, InboxOrder order) {
        List<InboxHeads.Head> heads = new ArrayList<>();
        for (Brand brand : brands) {
            brand.call(() -> queues.find(SearchText.read(search), order, Position.of(order, null), 200))
                    .forEach(row -> heads.add(new InboxHeads.Head(brand.tenant().id(), row)));
        }
        return heads.stream()
                .sorted(InboxHeads.Head.by(order))
                .map(head -> head.listed().conversationId())
                .toList();
    }

    private List<UUID> idsOf(Brand brand, String search) {
        return brand
                .call(() -> queues.find(
                        SearchText.read(search), InboxOrder.LATEST, Position.of(InboxOrder.LATEST, null), 200))
                .stream()
                .map(Position.Listed::conversationId)
                .toList();
    }

    private void change(Brand brand, String statement) {
        brand.run(() -> context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> jdbc.sql(statement).update()));
    }
}
