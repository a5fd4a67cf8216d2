package app.signalbox.server.inbox;

import app.signalbox.contract.inbox.ConversationStatus;
import app.signalbox.contract.inbox.ConversationSummary;
import app.signalbox.contract.inbox.Priority;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The messages upon which something may be done to their conversations, in-process only. Conditions are those of the
 * search field; but words and attachments are looked for in the message, and what triage says is said of the message.
 * Messages in the spam lane are left alone.
 */
@Service
@Transactional(readOnly = true)
public class Occasions {

    private static final int DEPTH = 50_000;

    private final JdbcClient jdbc;
    private final ConversationSearch search;
    private final InboxQueries rows;
    private final Clock clock;

    Occasions(JdbcClient jdbc, ConversationSearch search, InboxQueries rows, Clock clock) {
        this.jdbc = jdbc;
        this.search = search;
        this.rows = rows;
        this.clock = clock;
    }

    /** How much there is to look back at: how many messages, and since when. */
    public record Reach(int messages, @Nullable Instant since) {

        /** Whether there is more than is looked at. */
        public boolean isCut() {
            return messages >= DEPTH;
        }
    }

    /**
     * Makes sure that machines can ask this.
     *
     * @throws InvalidFilterException if only a person could
     */
    public static void check(InboxFilter filter) {
        new SearchParameters(filter, Optional.empty()).all();
    }

    /** The last arrival of a person's message, 0 if there is none. */
    public long latestArrival() {
        return jdbc.sql("select coalesce(max(arrival), 0) from message where author_kind = 'contact'")
                .query(Long.class)
                .single();
    }

    /** The next messages of people after an arrival, in that order. */
    public List<Occasion> arrived(long after, long upTo, int limit) {
        return jdbc.sql(OccasionStatements.ARRIVED)
                .param("after", after)
                .param("upTo", upTo)
                .param("limit", limit)
                .query(Occasions::occasion)
                .list();
    }

    /** Those of these messages that are of this kind and that the filter lets through, as things stand. */
    public List<Occasion> fitting(InboxFilter filter, OccasionKind kind, Collection<UUID> messages) {
        Map<String, @Nullable Object> all = parameters(filter, kind);
        all.put("messages", Column.of(messages));
        return jdbc.sql(OccasionStatements.FITTING)
                .params(all)
                .query(Occasions::occasion)
                .list();
    }

    /**
     * Those who have waited for so many minutes and still do, who waits longest first.
     *
     * @param since who has waited since before then is left out
     * @param known messages that are left out
     */
    public List<Occasion> overdue(InboxFilter filter, int minutes, Instant since, Collection<UUID> known, int limit) {
        Map<String, @Nullable Object> all = parameters(filter, OccasionKind.waiting(minutes));
        all.put("since", Moment.parameter(since));
        all.put("known", Column.of(known));
        all.put("limit", limit);
        return jdbc.sql(OccasionStatements.OVERDUE)
                .params(all)
                .query(Occasions::occasion)
                .list();
    }

    /** How much there is to look at since a moment. */
    public Reach reach(Instant begin) {
        return jdbc.sql(OccasionStatements.LOOKED_AT)
                .param("begin", Moment.parameter(begin))
                .param("depth", DEPTH)
                .query((row, number) -> new Reach(row.getInt("messages"), Moment.find(row, "since")))
                .single();
    }

    /**
     * Messages since a moment that were occasions of this kind, with their conversations as they stood, the latest
     * first.
     *
     * @param messages only these, all where null
     */
    public List<PastOccasion> past(
            InboxFilter filter, OccasionKind kind, Instant begin, @Nullable Collection<UUID> messages, int limit) {
        Map<String, @Nullable Object> all = parameters(filter, kind);
        all.put("begin", Moment.parameter(begin));
        all.put("messages", messages == null ? null : Column.of(messages));
        all.put("depth", DEPTH);
        all.put("limit", limit);
        return jdbc.sql(OccasionStatements.PAST)
                .params(all)
                .query(Occasions::past)
                .list();
    }

    /** How these conversations are listed, in this order. */
    public List<ConversationSummary> listed(Collection<UUID> conversations) {
        return rows.inOrder(List.copyOf(conversations));
    }

    private Map<String, @Nullable Object> parameters(InboxFilter filter, OccasionKind kind) {
        Map<String, @Nullable Object> all = search.parameters(new SearchParameters(filter, Optional.empty()));
        all.put("started", kind.started());
        all.put("reopened", kind.reopened());
        all.put("minutes", kind.minutes());
        all.put("now", Moment.parameter(clock.instant()));
        return all;
    }

    private static Occasion occasion(ResultSet row, int number) throws SQLException {
        return new Occasion(
                row.getObject("message_id", UUID.class),
                row.getObject("conversation_id", UUID.class),
                row.getLong("arrival"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static PastOccasion past(ResultSet row, int number) throws SQLException {
        return new PastOccasion(
                occasion(row, number),
                row.getString("text"),
                ConversationStatus.of(row.getString("status")),
                row.getObject("assignee_id", UUID.class),
                Priority.of(row.getString("priority")),
                Set.of((UUID[]) row.getArray("labels").getArray()));
    }
}
