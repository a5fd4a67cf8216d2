package app.signalbox.server.knowledge;

import app.signalbox.contract.knowledge.ChunkView;
import app.signalbox.server.kernel.NamedId;
import app.signalbox.server.knowledge.KnownPassage.Answered;
import app.signalbox.server.knowledge.chunking.Chunk;
import app.signalbox.server.knowledge.store.PassageStore.StoredVector;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Rows of {@code knowledge_chunk} of the bound tenant, and the revision that tells caches of a change. */
@Repository
class ChunkRows {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ChunkRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * An article whose chunks are not those of its text.
     *
     * @param question by which a past answer is found
     */
    record Due(
            UUID articleId,
            String title,
            String body,
            int version,
            @Nullable String question) {}

    /** A chunk with its vector, as it is kept. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Vectored(Chunk chunk, UUID id, float[] vector) {

        static Vectored of(UUID articleId, Chunk chunk, float[] vector) {
            return new Vectored(chunk, NamedId.of(articleId, chunk.hash()), vector);
        }
    }

    @Transactional(readOnly = true)
    public long revision() {
        return jdbc.sql("select revision from knowledge_revision")
                .query(Long.class)
                .single();
    }

    /** Revision first: what is read after it may be newer, and is then read again. */
    @Transactional(readOnly = true)
    public Shelf shelf(String modelVersion) {
        long revision = revision();
        List<KnownPassage> passages = new ArrayList<>();
        List<StoredVector> vectors = new ArrayList<>();
        jdbc.sql("""
                        select c.*, a.title, a.updated_at, p.question, p.conversation_id
                        from knowledge_chunk c join knowledge_article a using (knowledge_article_id)
                        left join past_answer p using (knowledge_article_id)
                        where c.model_version = :model order by a.title, c.position
                        """).param("model", modelVersion).query(row -> {
            KnownPassage passage = passage(row);
            passages.add(passage);
            vectors.add(new StoredVector(passage.id(), vector(row.getBytes("embedding"))));
        });
        return Shelf.of(revision, passages, vectors);
    }

    @Transactional(readOnly = true)
    public List<ChunkView> of(UUID articleId) {
        return jdbc.sql("""
                        select knowledge_chunk_id, heading, body from knowledge_chunk
                        where knowledge_article_id = :article order by position
                        """)
                .param("article", articleId)
                .query((row, number) -> new ChunkView(
                        row.getObject("knowledge_chunk_id", UUID.class),
                        row.getString("heading"),
                        row.getString("body")))
                .list();
    }

    @Transactional(readOnly = true)
    public Set<UUID> ids(UUID articleId) {
        return of(articleId).stream().map(ChunkView::id).collect(Collectors.toUnmodifiableSet());
    }

    /** Articles that were written since they were indexed, or indexed by another recipe. */
    @Transactional(readOnly = true)
    public List<Due> due(String recipe) {
        return jdbc.sql("""
                        select knowledge_article_id as article_id, title, body, version, question
                        from knowledge_article left join past_answer using (knowledge_article_id)
                        where indexed_as <> version || ' ' || :recipe order by updated_at
                        """)
                .param("recipe", recipe)
                .query(ChunkRows::dueArticle)
                .list();
    }

    /** Vectors of chunks of any article that this model has read before, by hash. */
    @Transactional(readOnly = true)
    public Map<String, float[]> vectors(Collection<String> hashes, String modelVersion) {
        Map<String, float[]> known = new HashMap<>();
        jdbc.sql("""
                        select chunk_hash, embedding from knowledge_chunk
                        where model_version = :model and chunk_hash = any(:hashes)
                        """)
                .param("model", modelVersion)
                .param("hashes", hashes.toArray(String[]::new))
                .query(row -> {
                    known.put(row.getString("chunk_hash"), vector(row.getBytes("embedding")));
                });
        return known;
    }

    /** Puts these in place of the article's chunks, unless the article was written again or removed meanwhile. */
    @Transactional
    public void replace(Due article, List<Vectored> chunks, String modelVersion, String recipe) {
        boolean current = jdbc.sql("""
                        update knowledge_article set indexed_as = version || ' ' || :recipe
                        where knowledge_article_id = :article and version = :version
                        """)
                        .param("recipe", recipe)
                        .param("article", article.articleId())
                        .param("version", article.version())
                        .update()
                == 1;
        if (current) {
            jdbc.sql("delete from knowledge_chunk where knowledge_article_id = :article")
                    .param("article", article.articleId())
                    .update();
            insert(article.articleId(), chunks, modelVersion);
            advance();
        }
    }

    /** Tells every cache, on every node, that something changed; part of the transaction that changed it. */
    @Transactional
    public void advance() {
        jdbc.sql("update knowledge_revision set revision = revision + 1").update();
    }

    private void insert(UUID articleId, List<Vectored> chunks, String modelVersion) {
        List<Object[]> rows = new ArrayList<>();
        for (Vectored each : chunks) {
            Chunk chunk = each.chunk();
            rows.add(new Object[] {
                each.id(),
                articleId,
                rows.size(),
                chunk.heading(),
                chunk.text(),
                chunk.hash(),
                modelVersion,
                bytes(each.vector())
            });
        }
        batches.batchUpdate("""
                insert into knowledge_chunk (knowledge_chunk_id, knowledge_article_id, position, heading, body,
                    chunk_hash, model_version, embedding) values (?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }

    private static Due dueArticle(ResultSet row, int number) throws SQLException {
        return new Due(
                row.getObject("article_id", UUID.class),
                row.getString("title"),
                row.getString("body"),
                row.getInt("version"),
                row.getString("question"));
    }

    private static KnownPassage passage(ResultSet row) throws SQLException {
        String question = row.getString("question");
        Instant writtenAt = row.getObject("updated_at", OffsetDateTime.class).toInstant();
        return new KnownPassage(
                row.getObject("knowledge_chunk_id", UUID.class),
                row.getObject("knowledge_article_id", UUID.class),
                question == null ? row.getString("title") : PastAnswer.title(writtenAt),
                row.getString("heading"),
                row.getString("body"),
                writtenAt,
                question == null ? null : new Answered(question, row.getObject("conversation_id", UUID.class)));
    }

    private static byte[] bytes(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
        bytes.asFloatBuffer().put(vector);
        return bytes.array();
    }

    private static float[] vector(byte[] bytes) {
        float[] vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
        return vector;
    }
}
