package app.signalbox.server.knowledge;

import app.signalbox.server.kernel.TimeOrderedId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code past_answer} and {@code answer_learning} of the bound tenant, in the caller's transaction. */
@Repository
class PastAnswerRows {

    private final JdbcClient jdbc;
    private final ChunkRows chunks;
    private final Clock clock;

    PastAnswerRows(JdbcClient jdbc, ChunkRows chunks, Clock clock) {
        this.jdbc = jdbc;
        this.chunks = chunks;
        this.clock = clock;
    }

    boolean learns() {
        return jdbc.sql("select learns from answer_learning")
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    void setLearning(boolean learns, @Nullable UUID operator) {
        jdbc.sql("""
                        insert into answer_learning (answer_learning_id, learns, set_at, set_by)
                        values (1, :learns, :now, cast(:operator as uuid))
                        on conflict (answer_learning_id) do update
                            set learns = excluded.learns, set_at = excluded.set_at, set_by = excluded.set_by
                        """)
                .param("learns", learns)
                .param("now", parameter(clock.instant()))
                .param("operator", operator)
                .update();
    }

    int count() {
        return jdbc.sql("select count(*) from past_answer").query(Integer.class).single();
    }

    /** Keeps it, unless it is kept already. Its passage is made when the tenant's shelf is read next. */
    void add(PastAnswer answer) {
        int added = jdbc.sql("""
                        with article as (
                            insert into knowledge_article (knowledge_article_id, title, body, source, updated_at)
                            values (:id, :title, :answer, :source, :at)
                            on conflict (title) do nothing
                            returning knowledge_article_id
                        )
                        insert into past_answer (knowledge_article_id, question, answered_at, outbox_id, message_id,
                            conversation_id)
                        select knowledge_article_id, :question, :at, :outbox, :message, :conversation from article
                        """)
                .param("id", TimeOrderedId.next(clock))
                .param("title", answer.articleTitle())
                .param("answer", answer.answer())
                .param("source", answer.source())
                .param("at", parameter(answer.answeredAt()))
                .param("question", answer.question())
                .param("outbox", answer.outboxId())
                .param("message", answer.messageId())
                .param("conversation", answer.conversationId())
                .update();
        if (added > 0) {
            chunks.advance();
        }
    }

    /** What was learnt from these messages, or elsewhere in their conversations. */
    Set<UUID> of(Collection<UUID> messageIds, Collection<UUID> conversationIds) {
        return articles(
                jdbc.sql("""
                        select knowledge_article_id from past_answer
                        where message_id = any(cast(:messages as uuid[]))
                           or conversation_id = any(cast(:conversations as uuid[]))
                        """).param("messages", texts(messageIds)).param("conversations", texts(conversationIds)));
    }

    Set<UUID> all() {
        return articles(jdbc.sql("select knowledge_article_id from past_answer"));
    }

    /** What was answered before, and of the rest all but the latest. */
    Set<UUID> surplus(Instant before, int latest, int limit) {
        return articles(jdbc.sql("""
                        select knowledge_article_id from past_answer where answered_at < :before
                        union
                        (select knowledge_article_id from past_answer order by answered_at desc, outbox_id offset :latest)
                        limit :limit
                        """)
                .param("before", parameter(before))
                .param("latest", latest)
                .param("limit", limit));
    }

    /** Takes these articles away. Returns the chunks that they had. */
    Set<UUID> remove(Set<UUID> articles) {
        if (articles.isEmpty()) {
            return Set.of();
        }
        Set<UUID> found = new HashSet<>();
        articles.forEach(article -> found.addAll(chunks.ids(article)));
        jdbc.sql("delete from knowledge_article where knowledge_article_id = any(cast(:ids as uuid[]))")
                .param("ids", texts(articles))
                .update();
        chunks.advance();
        return found;
    }

    private static Set<UUID> articles(JdbcClient.StatementSpec statement) {
        return Set.copyOf(statement
                .query((row, number) -> row.getObject("knowledge_article_id", UUID.class))
                .list());
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static OffsetDateTime parameter(Instant time) {
        return OffsetDateTime.ofInstant(time.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }
}
