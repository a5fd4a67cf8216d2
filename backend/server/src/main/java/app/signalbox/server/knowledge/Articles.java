package app.signalbox.server.knowledge;

import app.signalbox.contract.knowledge.ArticleView;
import app.signalbox.contract.knowledge.WriteArticle;
import app.signalbox.server.kernel.TimeOrderedId;
import app.signalbox.server.tenancy.CurrentTenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Articles of the bound tenant. */
@Service
public class Articles {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 20_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    Articles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All articles by title. */
    @PreAuthorize("@access.may('READ_INBOX')")
    @Transactional(readOnly = true)
    public List<ArticleView> list() {
        CurrentTenant.get();
        return jdbc.sql("select knowledge_article_id, title, body, updated_at from knowledge_article order by title")
                .query(Articles::article)
                .list();
    }

    /**
     * Adds an article, or replaces the one of the same title.
     *
     * @throws InvalidArticleException if title or text is missing or too long
     */
    @PreAuthorize("@access.may('ANSWER')")
    @Transactional
    public ArticleView write(WriteArticle article) {
        CurrentTenant.get();
        check("title", article.title(), LONGEST_TITLE);
        check("text", article.text(), LONGEST_TEXT);
        return jdbc.sql("""
                        insert into knowledge_article (knowledge_article_id, title, body, updated_at)
                        values (:id, :title, :text, :now)
                        on conflict (title) do update set body = excluded.body, updated_at = excluded.updated_at
                        returning knowledge_article_id, title, body, updated_at
                        """)
                .param("id", TimeOrderedId.next(clock))
                .param("title", article.title().strip())
                .param("text", article.text().strip())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query(Articles::article)
                .single();
    }

    /**
     * Removes an article.
     *
     * @throws UnknownArticleException if there is none of this id
     */
    @PreAuthorize("@access.may('ANSWER')")
    @Transactional
    public void remove(UUID id) {
        CurrentTenant.get();
        int removed = jdbc.sql("delete from knowledge_article where knowledge_article_id = :id")
                .param("id", id)
                .update();
        if (removed == 0) {
            throw new UnknownArticleException(id);
        }
    }

    private static void check(String field, String value, int longest) {
        if (value == null || value.isBlank() || value.length() > longest) {
            throw new InvalidArticleException(
                    "The " + field + " of an article has 1 to " + longest + " characters. Shorten or fill it in.");
        }
    }

    private static ArticleView article(ResultSet row, int number) throws SQLException {
        return new ArticleView(
                row.getObject("knowledge_article_id", UUID.class),
                row.getString("title"),
                row.getString("body"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
