package app.signalbox.server.knowledge;

import app.signalbox.contract.audit.AuditAction;
import app.signalbox.contract.knowledge.ArticleVersion;
import app.signalbox.contract.knowledge.ArticleView;
import app.signalbox.server.audit.AuditTrail;
import app.signalbox.server.kernel.TimeOrderedId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Rows of {@code knowledge_article} and {@code knowledge_version} of the bound tenant. */
@Repository
class ArticleRows {

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final ChunkRows chunks;
    private final Clock clock;

    ArticleRows(JdbcClient jdbc, ChunkRows chunks, Clock clock, AuditTrail trail) {
        this.trail = trail;
        this.jdbc = jdbc;
        this.chunks = chunks;
        this.clock = clock;
    }

    /**
     * What is to be kept.
     *
     * @param source absent where a person wrote the text here
     * @param writtenBy name of the person or machine
     */
    record Writing(String title, String text, @Nullable String source, String writtenBy) {}

    /** All but those that stand for saved replies and past answers. */
    @Transactional(readOnly = true)
    public List<ArticleView> list() {
        return jdbc.sql("""
                        select * from knowledge_article
                        where source is null or source not like all (array['saved-reply:%', 'past-answer:%'])
                        order by title
                        """).query(ArticleRows::article).list();
    }

    @Transactional(readOnly = true)
    public Optional<ArticleView> find(UUID id) {
        return jdbc.sql("select * from knowledge_article where knowledge_article_id = :id")
                .param("id", id)
                .query(ArticleRows::article)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<ArticleView> findBySource(String source) {
        return jdbc.sql("select * from knowledge_article where source = :source")
                .param("source", source)
                .query(ArticleRows::article)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<ArticleView> findByTitle(String title) {
        return jdbc.sql("select * from knowledge_article where title = :title")
                .param("title", title)
                .query(ArticleRows::article)
                .optional();
    }

    /** Former and present texts, the newest first. */
    @Transactional(readOnly = true)
    public List<ArticleVersion> versions(UUID id) {
        return jdbc.sql("""
                        select * from knowledge_version where knowledge_article_id = :id order by version desc
                        """).param("id", id).query(ArticleRows::version).list();
    }

    /** Adds the article, or replaces the one of the same title; the same text makes no new version. */
    @Transactional
    public ArticleView write(Writing writing) {
        Optional<ArticleView> changed = jdbc.sql("""
                        insert into knowledge_article as a (knowledge_article_id, title, body, source, updated_at)
                        values (:id, :title, :text, :source, :now)
                        on conflict (title) do update set body = excluded.body, source = excluded.source,
                            version = a.version + 1, updated_at = excluded.updated_at
                        where a.body <> excluded.body
                        returning a.*
                        """)
                .param("id", TimeOrderedId.next(clock))
                .param("title", writing.title())
                .param("text", writing.text())
                .param("source", writing.source())
                .param("now", now())
                .query(ArticleRows::article)
                .optional();
        changed.ifPresent(article -> {
            note(article, writing.writtenBy());
            trail.record(AuditAction.ARTICLE_WRITTEN, article.title(), "version " + article.version());
        });
        return changed.or(() -> findByTitle(writing.title()))
                .orElseThrow(() -> new IllegalStateException("An article vanished while it was written"));
    }

    /** Removes an article with its versions and chunks. Returns whether there was one. */
    @Transactional
    public boolean remove(UUID id) {
        Optional<String> removed = jdbc.sql(
                        "delete from knowledge_article where knowledge_article_id = :id returning title")
                .param("id", id)
                .query(String.class)
                .optional();
        removed.ifPresent(title -> trail.record(AuditAction.ARTICLE_REMOVED, title, null));
        chunks.advance();
        return removed.isPresent();
    }

    private void note(ArticleView article, String writtenBy) {
        jdbc.sql("""
                        insert into knowledge_version
                            (knowledge_article_id, version, body, source, written_by, written_at)
                        values (:article, :version, :text, :source, :writtenBy, :now)
                        """)
                .param("article", article.id())
                .param("version", article.version())
                .param("text", article.text())
                .param("source", article.source())
                .param("writtenBy", writtenBy)
                .param("now", now())
                .update();
        chunks.advance();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static ArticleView article(ResultSet row, int number) throws SQLException {
        return new ArticleView(
                row.getObject("knowledge_article_id", UUID.class),
                row.getString("title"),
                row.getString("body"),
                row.getInt("version"),
                row.getString("source"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private static ArticleVersion version(ResultSet row, int number) throws SQLException {
        return new ArticleVersion(
                row.getInt("version"),
                row.getString("body"),
                row.getString("source"),
                row.getString("written_by"),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }
}
