package app.signalbox.server.knowledge.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.EmbeddingStore;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** A vector database behind LangChain4j's interface; every call goes to the partition of one tenant. */
final class PartitionedStore implements PassageStore, AutoCloseable {

    private static final int OPEN_PARTITIONS = 1_000;
    private static final int BATCH = 100;

    private final String name;
    private final String prefix;
    private final int dimension;
    private final Partitions partitions;
    private final Runnable closing;
    private final Cache<Integer, EmbeddingStore<TextSegment>> open =
            Caffeine.newBuilder().maximumSize(OPEN_PARTITIONS).build();

    /**
     * @param dimension length of all vectors
     * @param closing gives back what the partitions share
     */
    PartitionedStore(String name, String prefix, int dimension, Partitions partitions, Runnable closing) {
        this.name = name;
        this.prefix = prefix;
        this.dimension = dimension;
        this.partitions = partitions;
        this.closing = closing;
    }

    @Override
    public String name() {
        return name + "/" + prefix;
    }

    @Override
    public void put(int tenantId, List<StoredVector> vectors) {
        for (int from = 0; from < vectors.size(); from += BATCH) {
            List<StoredVector> batch = vectors.subList(from, Math.min(vectors.size(), from + BATCH));
            List<String> ids = batch.stream().map(each -> each.id().toString()).toList();
            List<Embedding> embeddings =
                    batch.stream().map(each -> Embedding.from(each.vector())).toList();
            List<TextSegment> noTexts = ids.stream().map(TextSegment::from).toList();
            ask(() -> {
                partition(tenantId).addAll(ids, embeddings, noTexts);
                return true;
            });
        }
    }

    @Override
    public void remove(int tenantId, Collection<UUID> ids) {
        List<String> names = ids.stream().map(UUID::toString).toList();
        for (int from = 0; from < names.size(); from += BATCH) {
            List<String> batch = names.subList(from, Math.min(names.size(), from + BATCH));
            ask(() -> {
                partition(tenantId).removeAll(batch);
                return true;
            });
        }
    }

    @Override
    public List<Near> nearest(int tenantId, List<StoredVector> all, float[] question, int limit) {
        EmbeddingSearchRequest request = EmbeddingSearchRequest.builder()
                .queryEmbedding(Embedding.from(question))
                .maxResults(limit)
                .minScore(0.0)
                .build();
        return ask(() -> partition(tenantId).search(request)).matches().stream()
                // its score is the cosine brought to 0 to 1
                .map(match -> new Near(UUID.fromString(match.embeddingId()), 2 * match.score() - 1))
                .toList();
    }

    @Override
    public void forget(int tenantId) {
        try {
            ask(() -> {
                partition(tenantId).removeAll();
                return true;
            });
        } catch (UnreachableStoreException failed) {
            if (!saysThatThereIsNone(failed)) {
                throw failed;
            }
        }
        open.invalidate(tenantId);
    }

    /** Pinecone refuses to empty a namespace that never held anything. */
    private static boolean saysThatThereIsNone(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("NOT_FOUND")) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        closing.run();
    }

    private EmbeddingStore<TextSegment> partition(int tenantId) {
        return open.get(tenantId, id -> partitions.open(prefix + "_" + id, dimension));
    }

    private static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (RuntimeException failed) {
            throw new UnreachableStoreException(failed);
        }
    }
}
