package app.signalbox.server.knowledge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.signalbox.server.knowledge.store.PassageStore.StoredVector;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.EmbeddingSearchResult;
import dev.langchain4j.store.embedding.EmbeddingStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is asked of any vector database behind LangChain4j's interface. */
class PartitionedStoreTests extends PassageStoreContract {

    private final Map<String, Shelf> opened = new HashMap<>();
    private final PassageStore store = new PartitionedStore(
            "memory",
            "agency",
            DIMENSION,
            (name, dimension) -> opened.computeIfAbsent(name, key -> new Shelf(dimension)),
            opened::clear);

    @Override
    PassageStore store() {
        return store;
    }

    @Test
    void opensAPartitionForEachTenant() {
        store.put(7, List.of(one()));
        store.put(8, List.of(one()));

        assertThat(opened).containsOnlyKeys("agency_7", "agency_8");
        assertThat(opened.values()).extracting(shelf -> shelf.dimension).containsOnly(DIMENSION);
    }

    @Test
    void sendsIdsAndVectorsAndNoTexts() {
        StoredVector sent = one();

        store.put(7, List.of(sent));

        assertThat(opened.get("agency_7").texts).containsExactly(sent.id().toString());
    }

    @Test
    void sendsManyInParts() {
        store.put(7, IntStream.range(0, 250).mapToObj(at -> one()).toList());

        assertThat(opened.get("agency_7").calls).isEqualTo(3);
        assertThat(opened.get("agency_7").rows).hasSize(250);
    }

    @Test
    void forgetsATenantThatTheDatabaseNeverHeardOf() {
        var refusing = new PartitionedStore(
                "memory",
                "agency",
                DIMENSION,
                (name, dimension) -> new Shelf(dimension) {
                    @Override
                    public void removeAll() {
                        throw new IllegalStateException("NOT_FOUND: Namespace not found");
                    }
                },
                () -> {});

        assertThatCode(() -> refusing.forget(7)).doesNotThrowAnyException();
    }

    @Test
    void forgetsNothingWhileTheDatabaseIsDown() {
        var down = new PartitionedStore(
                "memory",
                "agency",
                DIMENSION,
                (name, dimension) -> {
                    throw new IllegalStateException("UNAVAILABLE");
                },
                () -> {});

        assertThatThrownBy(() -> down.forget(7))
                .isInstanceOf(UnreachableStoreException.class)
                .hasMessageStartingWith("The store of passages does not answer.");
    }

    private static StoredVector one() {
        return new StoredVector(UUID.randomUUID(), new float[] {1, 0, 0});
    }

    /** A vector database in memory. */
    private static class Shelf implements EmbeddingStore<TextSegment> {

        private final Map<String, Embedding> rows = new LinkedHashMap<>();
        private final Collection<String> texts = new ArrayList<>();
        private final int dimension;
        private int calls;

        private Shelf(int dimension) {
            this.dimension = dimension;
        }

        @Override
        public String add(Embedding embedding) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void add(String id, Embedding embedding) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String add(Embedding embedding, TextSegment text) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<String> addAll(List<Embedding> embeddings) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void addAll(List<String> ids, List<Embedding> embeddings, List<TextSegment> segments) {
            calls++;
            for (int at = 0; at < ids.size(); at++) {
                rows.put(ids.get(at), embeddings.get(at));
                texts.add(segments.get(at).text());
            }
        }

        @Override
        public void removeAll(Collection<String> ids) {
            rows.keySet().removeAll(ids);
        }

        @Override
        public void removeAll() {
            rows.clear();
        }

        @Override
        public EmbeddingSearchResult<TextSegment> search(EmbeddingSearchRequest request) {
            var question =
                    new StoredVector(UUID.randomUUID(), request.queryEmbedding().vector());
            return new EmbeddingSearchResult<>(rows.entrySet().stream()
                    .map(row -> new EmbeddingMatch<>(
                            (question.nearness(row.getValue().vector()) + 1) / 2,
                            row.getKey(),
                            row.getValue(),
                            TextSegment.from(row.getKey())))
                    .sorted((left, right) -> Double.compare(right.score(), left.score()))
                    .limit(request.maxResults())
                    .toList());
        }
    }
}
