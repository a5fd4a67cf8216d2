package app.signalbox.server.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.signalbox.contract.knowledge.ArticleView;
import app.signalbox.contract.knowledge.PassageView;
import app.signalbox.contract.knowledge.WriteArticle;
import app.signalbox.server.identity.Operators;
import app.signalbox.server.inbox.Brand;
import app.signalbox.server.knowledge.store.PassageStore;
import app.signalbox.server.testing.ModuleTest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is embedded when, with a model that counts. */
@ModuleTest
class IndexingTests {

    private static final String DELIVERY = "# Delivery\nThree working days.\n# Returns\nThirty days.";

    private final CountingEmbedder model = new CountingEmbedder();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Shelved store = new Shelved();

    @Autowired
    private ApplicationContext context;

    private Articles articles;
    private KnowledgeSearch search;
    private Brand brand;

    @BeforeEach
    void wires() {
        brand = Brand.found(context);
        ChunkRows rows = context.getBean(ChunkRows.class);
        var vectors = new ChunkVectors(model);
        var indexing = new Indexing(rows, vectors, store, meters);
        articles = new Articles(context.getBean(ArticleRows.class), rows, indexing, context.getBean(Operators.class));
        search = new KnowledgeSearch(new Shelves(rows, vectors, indexing), vectors, store, Clock.systemUTC());
    }

    @Test
    void embedsOnlyChunksWhoseTextIsNew() {
        write("Help", DELIVERY);
        List<String> first = model.asked();

        write("Help", DELIVERY + "\n# Opening hours\nNine to five.");

        assertThat(first).containsExactly("Help › Delivery: Three working days.", "Help › Returns: Thirty days.");
        assertThat(model.asked()).containsExactly("Help › Opening hours: Nine to five.");
        assertThat(count("computed")).isEqualTo(3);
        assertThat(count("reused")).isEqualTo(2);
    }

    @Test
    void embedsNothingForTheSameTextAndMakesNoVersion() {
        write("Help", DELIVERY);
        model.asked();

        ArticleView again = write("Help", DELIVERY);

        assertThat(again.version()).isEqualTo(1);
        assertThat(model.asked()).isEmpty();
    }

    @Test
    void embedsNothingForMovedChunksAndKeepsTheirIds() {
        ArticleView article = write("Help", DELIVERY);
        List<UUID> before = ids(article);
        model.asked();

        write("Help", "# Returns\nThirty days.\n# Delivery\nThree working days.");

        assertThat(model.asked()).isEmpty();
        assertThat(ids(article)).containsExactly(before.get(1), before.get(0));
    }

    @Test
    void embedsEverythingAnewForAnotherModel() {
        write("Help", DELIVERY);
        model.asked();
        model.becomes("letters-2");

        write("Shop", "Open daily.");

        assertThat(model.asked()).hasSize(3);
        assertThat(passages()).extracting(KnownPassage::text).contains("Three working days.", "Open daily.");
    }

    @Test
    void keepsTheArticleWhereTheStoreFailsAndCatchesUp() {
        store.isDown = true;
        ArticleView written = write("Help", DELIVERY);
        store.isDown = false;

        List<KnownPassage> caughtUp = passages();

        assertThat(written.version()).isEqualTo(1);
        assertThat(caughtUp).extracting(KnownPassage::text).containsExactly("Three working days.", "Thirty days.");
        assertThat(store.ids).hasSize(2);
    }

    @Test
    void tellsTheStoreWhatIsGone() {
        ArticleView article = write("Help", DELIVERY);
        write("Help", "# Delivery\nFour working days.\n# Returns\nThirty days.");
        List<UUID> kept = ids(article);

        assertThat(store.ids).containsExactlyInAnyOrderElementsOf(kept);
        brand.run(() -> articles.remove(article.id()));
        assertThat(store.ids).isEmpty();
    }

    @Test
    void seesAChangeAtOnce() {
        write("Help", DELIVERY);
        brand.call(() -> search.search("Delivery", 5));

        write("Help", "# Delivery\nFour working days.");
        List<PassageView> found = brand.call(() -> search.search("Delivery", 5));

        assertThat(found).extracting(PassageView::text).containsExactly("Four working days.");
    }

    @Test
    void readsTheShelfOnceWhileNothingChanges() {
        write("Help", DELIVERY);
        long revision = brand.call(search::revision);

        List<KnownPassage> first = passages();

        assertThat(passages()).isSameAs(first);
        assertThat(brand.call(search::revision)).isEqualTo(revision);
    }

    @Test
    void saysThatASearchNeedsTheStore() {
        write("Help", DELIVERY);
        store.isDown = true;

        assertThatThrownBy(() -> brand.call(() -> search.search("Delivery", 5)))
                .isInstanceOf(IllegalStateException.class);
    }

    private ArticleView write(String title, String text) {
        return brand.call(() -> articles.write(new WriteArticle(title, text)));
    }

    private List<UUID> ids(ArticleView article) {
        return brand.call(() -> articles.chunks(article.id())).stream()
                .map(chunk -> chunk.id())
                .toList();
    }

    private List<KnownPassage> passages() {
        return brand.call(search::passages);
    }

    private double count(String how) {
        return meters.counter("signalbox.knowledge.embeddings", "how", how).count();
    }

    /** A store that can be down. */
    private static final class Shelved implements PassageStore {

        private final List<UUID> ids = new ArrayList<>();
        private boolean isDown;

        @Override
        public String name() {
            return "shelved";
        }

        @Override
        public void put(int tenantId, List<StoredVector> vectors) {
            answer();
            vectors.forEach(each -> {
                ids.remove(each.id());
                ids.add(each.id());
            });
        }

        @Override
        public void remove(int tenantId, Collection<UUID> gone) {
            answer();
            ids.removeAll(gone);
        }

        @Override
        public List<Near> nearest(int tenantId, List<StoredVector> all, float[] question, int limit) {
            answer();
            return ids.stream().map(id -> new Near(id, 0.5)).limit(limit).toList();
        }

        @Override
        public void forget(int tenantId) {
            ids.clear();
        }

        private void answer() {
            if (isDown) {
                throw new IllegalStateException("The store is down");
            }
        }
    }
}
