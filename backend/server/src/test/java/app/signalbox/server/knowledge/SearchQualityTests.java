package app.signalbox.server.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.knowledge.PassageView;
import app.signalbox.server.knowledge.chunking.Chunk;
import app.signalbox.server.knowledge.chunking.Chunker;
import app.signalbox.server.knowledge.store.PassageStore;
import app.signalbox.server.knowledge.store.PassageStore.StoredVector;
import app.signalbox.server.knowledge.store.PassageStores;
import app.signalbox.server.knowledge.store.StoreSettings;
import app.signalbox.server.triage.embedded.Embedder;
import app.signalbox.server.triage.embedded.Workers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** How well the passage that answers is found, on questions of our own. */
class SearchQualityTests {

    private final Workers workers = new Workers(2);
    private final Embedder embedder = new Embedder(workers);
    private final ChunkVectors vectors = new ChunkVectors(embedder);
    private final PassageStore store =
            PassageStores.of(new StoreSettings(StoreSettings.Kind.IN_PROCESS, "test", null, null), 384);
    private Shelf shelf;
    private List<Asked> questions;

    private record Asked(String heading, String question) {}

    @BeforeEach
    void shelves() throws IOException {
        List<Chunk> chunks = Chunker.cut("Help", resource("search-articles.md"));
        List<float[]> embedded = vectors.of(chunks);
        List<KnownPassage> passages = new ArrayList<>();
        List<StoredVector> stored = new ArrayList<>();
        UUID article = UUID.randomUUID();
        for (int at = 0; at < chunks.size(); at++) {
            Chunk chunk = chunks.get(at);
            UUID id = UUID.randomUUID();
            passages.add(
                    new KnownPassage(id, article, chunk.title(), chunk.heading(), chunk.text(), Instant.EPOCH, null));
            stored.add(new StoredVector(id, embedded.get(at)));
        }
        shelf = Shelf.of(1, passages, stored);
        questions = resource("search-questions.txt")
                .lines()
                .map(line -> line.split(" \\| ", 2))
                .map(parts -> new Asked(parts[0], parts[1]))
                .toList();
    }

    @AfterEach
    void closes() {
        embedder.close();
        workers.close();
    }

    @Test
    void findsMorePassagesWithWordsThanByMeaningAlone() {
        double meaning = meanReciprocalRank(0);
        double hybrid = meanReciprocalRank(KnowledgeSearch.WORDS);
        double words = meanReciprocalRank(1);

        assertThat(hybrid).isGreaterThan(meaning).isGreaterThan(words).isGreaterThan(0.8);
    }

    private double meanReciprocalRank(double words) {
        return questions.stream()
                .mapToDouble(each -> 1.0 / rank(each, words))
                .average()
                .orElseThrow();
    }

    private int rank(Asked asked, double words) {
        float[] question = vectors.ofQuestion(asked.question());
        List<PassageView> found = Ranking.of(
                asked.question(), store.nearest(1, shelf.vectors(), question, 100), shelf, words, Instant.EPOCH);
        for (int at = 0; at < found.size(); at++) {
            if (found.get(at).heading().endsWith(asked.heading())) {
                return at + 1;
            }
        }
        throw new IllegalArgumentException("No passage is headed " + asked.heading());
    }

    private static String resource(String name) throws IOException {
        return new ClassPathResource(name, SearchQualityTests.class).getContentAsString(StandardCharsets.UTF_8);
    }
}
