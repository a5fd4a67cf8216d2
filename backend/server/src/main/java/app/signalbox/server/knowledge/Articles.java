package app.signalbox.server.knowledge;

import app.signalbox.contract.identity.OperatorView;
import app.signalbox.contract.knowledge.ArticleVersion;
import app.signalbox.contract.knowledge.ArticleView;
import app.signalbox.contract.knowledge.ChunkView;
import app.signalbox.contract.knowledge.WriteArticle;
import app.signalbox.server.identity.Operators;
import app.signalbox.server.knowledge.ArticleRows.Writing;
import app.signalbox.server.tenancy.CurrentTenant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Articles of the bound tenant. Not to be called inside a transaction: models are asked once the text is kept. */
@Service
public class Articles {

    static final int LONGEST_TEXT = 200_000;

    private static final int LONGEST_TITLE = 200;
    private static final String MACHINE = "Signalbox";

    private final ArticleRows rows;
    private final ChunkRows chunks;
    private final Indexing indexing;
    private final Operators operators;

    Articles(ArticleRows rows, ChunkRows chunks, Indexing indexing, Operators operators) {
        this.rows = rows;
        this.chunks = chunks;
        this.indexing = indexing;
        this.operators = operators;
    }

    /** All articles by title. */
    @PreAuthorize("@access.may('READ_INBOX')")
    public List<ArticleView> list() {
        CurrentTenant.get();
        return rows.list();
    }

    /**
     * Texts that an article has and had, the newest first.
     *
     * @throws UnknownArticleException if there is none of this id
     */
    @PreAuthorize("@access.may('READ_INBOX')")
    public List<ArticleVersion> versions(UUID id) {
        return rows.versions(existing(id));
    }

    /**
     * The chunks that an article is found by, in its order.
     *
     * @throws UnknownArticleException if there is none of this id
     */
    @PreAuthorize("@access.may('READ_INBOX')")
    public List<ChunkView> chunks(UUID id) {
        UUID article = existing(id);
        indexing.catchUp();
        return chunks.of(article);
    }

    /**
     * Adds an article, or replaces the one of the same title; its former text stays readable as a version.
     *
     * @throws InvalidArticleException if title or text is missing or too long
     */
    @PreAuthorize("@access.may('ANSWER')")
    public ArticleView write(WriteArticle article) {
        return write(article, null);
    }

    /**
     * Removes an article with all its versions.
     *
     * @throws UnknownArticleException if there is none of this id
     */
    @PreAuthorize("@access.may('ANSWER')")
    public void remove(UUID id) {
        CurrentTenant.get();
        Set<UUID> found = chunks.ids(id);
        if (!rows.remove(id)) {
            throw new UnknownArticleException(id);
        }
        indexing.forget(found);
    }

    /** Writes a text that comes from somewhere; who may do so was asked before. */
    ArticleView write(WriteArticle article, @Nullable String source) {
        CurrentTenant.get();
        String title = checked("title", article.title(), LONGEST_TITLE);
        if (title.startsWith(SavedReply.ARTICLE) || title.startsWith(PastAnswer.ARTICLE)) {
            throw new InvalidArticleException(
                    "Titles like this stand for saved replies and past answers. Choose another title.");
        }
        String text = checked("text", article.text(), LONGEST_TEXT);
        ArticleView written = rows.write(new Writing(title, text, source, writer()));
        indexing.catchUp();
        return written;
    }

    private String writer() {
        return operators.me().map(OperatorView::displayName).orElse(MACHINE);
    }

    private UUID existing(UUID id) {
        CurrentTenant.get();
        return rows.find(id).orElseThrow(() -> new UnknownArticleException(id)).id();
    }

    private static String checked(String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank() || value.length() > longest) {
            throw new InvalidArticleException(
                    "The " + field + " of an article has 1 to " + longest + " characters. Shorten or fill it in.");
        }
        return value.strip();
    }
}
