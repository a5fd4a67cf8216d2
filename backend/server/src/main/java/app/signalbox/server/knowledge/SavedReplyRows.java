package app.signalbox.server.knowledge;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.knowledge.ArticleView;
import app.signalbox.contract.knowledge.SavedReplyView;
import app.signalbox.server.knowledge.ArticleRows.Writing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Rows of {@code saved_reply} of the bound tenant, each with the article that drafts find it by. */
@Repository
class SavedReplyRows {

    private final JdbcClient jdbc;
    private final ArticleRows articles;
    private final Clock clock;

    SavedReplyRows(JdbcClient jdbc, ArticleRows articles, Clock clock) {
        this.jdbc = jdbc;
        this.articles = articles;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<SavedReplyView> list() {
        return jdbc.sql("select * from saved_reply order by shortcut, channel nulls first, language nulls first")
                .query(SavedReplyRows::view)
                .list();
    }

    /** The article that it is found by, if it has one. */
    @Transactional(readOnly = true)
    public Optional<UUID> article(UUID id) {
        return articles.findBySource(SavedReply.source(id)).map(ArticleView::id);
    }

    @Transactional
    public SavedReplyView add(SavedReply reply, String writtenBy) {
        write(jdbc.sql("""
                insert into saved_reply (saved_reply_id, shortcut, title, text, channel, language, updated_at)
                values (:id, :shortcut, :title, :text, :channel, :language, :now)
                """), reply);
        teach(reply, writtenBy);
        return get(reply.id());
    }

    @Transactional
    public SavedReplyView change(SavedReply reply, String writtenBy) {
        int changed = write(jdbc.sql("""
                update saved_reply set shortcut = :shortcut, title = :title, text = :text, channel = :channel,
                    language = :language, updated_at = :now
                where saved_reply_id = :id
                """), reply);
        if (changed == 0) {
            throw new UnknownSavedReplyException(reply.id());
        }
        teach(reply, writtenBy);
        return get(reply.id());
    }

    @Transactional
    public void remove(UUID id) {
        if (jdbc.sql("delete from saved_reply where saved_reply_id = :id")
                        .param("id", id)
                        .update()
                == 0) {
            throw new UnknownSavedReplyException(id);
        }
        article(id).ifPresent(articles::remove);
    }

    private int write(StatementSpec statement, SavedReply reply) {
        try {
            return statement
                    .param("id", reply.id())
                    .param("shortcut", reply.shortcut())
                    .param("title", reply.title())
                    .param("text", reply.text())
                    .param("channel", reply.channel() == null ? null : reply.channel().value())
                    .param("language", reply.language())
                    .param("now", OffsetDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new ShortcutTakenException(reply.shortcut());
        }
    }

    private void teach(SavedReply reply, String writtenBy) {
        String words = reply.plainWords();
        Optional<ArticleView> before = articles.findBySource(SavedReply.source(reply.id()));
        before.filter(article -> words.isEmpty() || !article.title().equals(reply.articleTitle()))
                .ifPresent(article -> articles.remove(article.id()));
        if (!words.isEmpty()) {
            articles.write(new Writing(reply.articleTitle(), words, SavedReply.source(reply.id()), writtenBy));
        }
    }

    private SavedReplyView get(UUID id) {
        return jdbc.sql("select * from saved_reply where saved_reply_id = :id")
                .param("id", id)
                .query(SavedReplyRows::view)
                .single();
    }

    private static SavedReplyView view(ResultSet row, int number) throws SQLException {
        String channel = row.getString("channel");
        return new SavedReplyView(
                row.getObject("saved_reply_id", UUID.class),
                row.getString("shortcut"),
                row.getString("title"),
                row.getString("text"),
                channel == null ? null : Channel.of(channel),
                row.getString("language"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
