package app.signalbox.server.inbox;

import app.signalbox.contract.inbox.ConversationDetail;
import app.signalbox.server.contacts.ContactAppliers;
import app.signalbox.server.intake.ArrivedEvent;
import app.signalbox.server.intake.ProviderEventApplier;
import app.signalbox.server.policy.PlatformRules;
import app.signalbox.server.retention.BareErasures;
import app.signalbox.server.tenancy.BareTenant;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The appliers of contacts and inbox over a bare tenant, and what a reader sees afterwards. */
final class Applied {

    static final Duration REOPEN_WITHIN = Duration.ofDays(7);

    private final BareTenant tenant;
    private final List<ProviderEventApplier> appliers;
    private final InboxQueries rows;
    private final DetailQueries details;
    private final Standings standings;

    Applied(BareTenant tenant) {
        JdbcClient jdbc = tenant.jdbc();
        JsonMapper json = JsonMapper.builder().build();
        this.tenant = tenant;
        this.standings = new Standings(jdbc);
        this.rows = new InboxQueries(jdbc);
        this.details = new DetailQueries(rows, new Readings(jdbc, json), jdbc, json);
        Threads threads = new Threads(jdbc);
        InboxChanges changes = new InboxChanges();
        ContentClocks clocks = new ContentClocks(new PlatformRules());
        this.appliers = List.of(
                ContactAppliers.over(jdbc),
                new MessageApplier(
                        threads,
                        new Spans(jdbc),
                        new Messages(jdbc, json, clocks, Clock.systemUTC()),
                        new MessageChanges(jdbc, clocks),
                        standings,
                        BareErasures.over(jdbc, new MessageErasure(jdbc, standings, changes, Clock.systemUTC())),
                        changes,
                        new InboxSettings(REOPEN_WITHIN),
                        Clock.systemUTC()),
                new ContextApplier(threads, new Surroundings(jdbc, clocks)));
    }

    void apply(List<ArrivedEvent> chunk) {
        appliers.forEach(applier -> applier.apply(chunk));
    }

    /** Does what an operator's resolution does. */
    void resolveAll(String at) {
        List<String> ids =
                tenant.jdbc().sql("""
                        update conversation set status = 'resolved', resolved_at = cast(:at as timestamptz),
                            handled_up_to = last_message_at
                        where last_message_at is not null returning cast(conversation_id as text)
                        """).param("at", at).query(String.class).list();
        standings.refresh(ids.stream().map(UUID::fromString).toList());
    }

    InboxQueries rows() {
        return rows;
    }

    DetailQueries details() {
        return details;
    }

    /** All that can be seen, in an order of its own, without the ids that we give. */
    List<String> visible() {
        List<String> conversations = rows.inOrder(everything()).stream()
                .map(row -> details.find(row.id()).orElseThrow())
                .map(Applied::withoutIds)
                .sorted()
                .toList();
        List<String> threads = texts("""
                        select concat_ws(' ', t.kind, t.key, t.subject_ref, t.last_inbound_at, t.read_up_to,
                            t.read_message_id, t.read_message_at, t.delivered_up_to) from thread t order by 1
                        """);
        List<String> kept = texts("""
                        select concat_ws(' ', message_id, source_key, kind, coalesce(text, '-'), told_at)
                        from message_change order by 1
                        """);
        List<String> notices = texts("select concat_ws(' ', source_key, kind, detail, told_at) from notice order by 1");
        tenant.becomePlatform();
        List<String> heads = texts("""
                        select concat_ws(' ', last_message_at, channel, status, waiting_since)
                        from platform.inbox_head order by 1
                        """);
        return Stream.of(conversations, threads, kept, notices, heads)
                .flatMap(List::stream)
                .toList();
    }

    private List<UUID> everything() {
        return new ConversationSearch(tenant.jdbc())
                        .list(
                                new SearchParameters(InboxFilter.NONE, Optional.empty()),
                                InboxOrder.LATEST,
                                Position.of(InboxOrder.LATEST, null),
                                1000)
                        .stream()
                        .map(Position.Listed::conversationId)
                        .toList();
    }

    private List<String> texts(String sql) {
        return tenant.jdbc().sql(sql).query(String.class).list();
    }

    private static String withoutIds(ConversationDetail detail) {
        return "%s %s %s %s %s %s %s %s"
                .formatted(
                        detail.channel(),
                        detail.kind(),
                        detail.status(),
                        detail.contactName(),
                        detail.waitingSince(),
                        detail.lastMessageAt() + " " + detail.lastMessageText(),
                        detail.subjectText(),
                        detail.messages());
    }
}
