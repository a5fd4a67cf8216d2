package app.signalbox.server.knowledge;

import app.signalbox.server.knowledge.ChunkRows.Due;
import app.signalbox.server.knowledge.ChunkRows.Vectored;
import app.signalbox.server.knowledge.chunking.Chunk;
import app.signalbox.server.knowledge.chunking.Chunker;
import app.signalbox.server.knowledge.store.PassageStore;
import app.signalbox.server.knowledge.store.PassageStore.StoredVector;
import app.signalbox.server.tenancy.CurrentTenant;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps the chunks of articles and their vectors up to date. Models and vector databases are asked outside any
 * transaction; an article that could not be indexed stays due, and is tried again whenever the tenant's shelf is read.
 */
@Component
class Indexing {

    private static final Logger LOG = LoggerFactory.getLogger(Indexing.class);

    private final ChunkRows rows;
    private final ChunkVectors vectors;
    private final PassageStore store;
    private final Counter computed;
    private final Counter reused;

    Indexing(ChunkRows rows, ChunkVectors vectors, PassageStore store, MeterRegistry meters) {
        this.rows = rows;
        this.vectors = vectors;
        this.store = store;
        this.computed = counter(meters, "computed");
        this.reused = counter(meters, "reused");
    }

    private static Counter counter(MeterRegistry meters, String how) {
        return Counter.builder("signalbox.knowledge.embeddings")
                .description("Vectors of chunks, by whether a model had to be asked")
                .tag("how", how)
                .register(meters);
    }

    /** Indexes what is due in the bound tenant; what fails is logged and stays due. */
    void catchUp() {
        for (Due article : rows.due(recipe())) {
            try {
                index(article);
            } catch (RuntimeException failed) {
                LOG.warn("Article {} could not be indexed and stays due", article.articleId(), failed);
            }
        }
    }

    /** Drops chunks of a removed article from the store; those that stay there for now lead to no text any more. */
    void forget(Set<UUID> chunks) {
        try {
            store.remove(CurrentTenant.get().id(), chunks);
        } catch (RuntimeException failed) {
            LOG.warn("{} chunks stay in the store without a text", chunks.size(), failed);
        }
    }

    private void index(Due article) {
        int tenant = CurrentTenant.get().id();
        String question = article.question();
        List<Chunk> chunks = question == null
                ? Chunker.cut(article.title(), article.body())
                : List.of(new Chunk(question, "", article.body()));
        Map<String, float[]> byHash = vectorsOf(
                chunks, unknown -> question == null ? vectors.of(unknown) : List.of(vectors.ofQuestion(question)));
        List<Vectored> indexed = chunks.stream()
                .map(chunk -> Vectored.of(article.articleId(), chunk, Objects.requireNonNull(byHash.get(chunk.hash()))))
                .toList();
        Set<UUID> obsolete = new HashSet<>(rows.ids(article.articleId()));
        indexed.forEach(each -> obsolete.remove(each.id()));
        store.put(
                tenant,
                indexed.stream()
                        .map(each -> new StoredVector(each.id(), each.vector()))
                        .toList());
        rows.replace(article, indexed, vectors.modelVersion(), recipe());
        forget(obsolete);
    }

    private Map<String, float[]> vectorsOf(List<Chunk> chunks, Function<List<Chunk>, List<float[]>> model) {
        List<String> hashes = chunks.stream().map(Chunk::hash).toList();
        Map<String, float[]> byHash = new HashMap<>(rows.vectors(hashes, vectors.modelVersion()));
        reused.increment(byHash.size());
        List<Chunk> unknown = chunks.stream()
                .filter(chunk -> !byHash.containsKey(chunk.hash()))
                .toList();
        computed.increment(unknown.size());
        Iterator<float[]> fresh = (unknown.isEmpty() ? List.<float[]>of() : model.apply(unknown)).iterator();
        unknown.forEach(chunk -> byHash.put(chunk.hash(), fresh.next()));
        return byHash;
    }

    /** Everything but the text that decides how an article is indexed. */
    private String recipe() {
        return String.join(" ", Chunker.VERSION, vectors.modelVersion(), store.name());
    }
}
