package app.signalbox.server.knowledge;

import app.signalbox.server.knowledge.store.PassageStore.StoredVector;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything a tenant knows at one revision, in memory.
 *
 * @param passages of articles and past answers
 * @param vectors of all of them, in the same order
 * @param articles the passages of articles alone
 */
record Shelf(
        long revision,
        List<KnownPassage> passages,
        List<StoredVector> vectors,
        Map<UUID, KnownPassage> byId,
        List<KnownPassage> articles) {

    static Shelf of(long revision, List<KnownPassage> passages, List<StoredVector> vectors) {
        Map<UUID, KnownPassage> byId =
                passages.stream().collect(Collectors.toUnmodifiableMap(KnownPassage::id, Function.identity()));
        List<KnownPassage> articles =
                passages.stream().filter(passage -> passage.answered() == null).toList();
        return new Shelf(revision, List.copyOf(passages), List.copyOf(vectors), byId, articles);
    }

    /** How many of the passages are past answers. */
    int answers() {
        return passages.size() - articles.size();
    }
}
