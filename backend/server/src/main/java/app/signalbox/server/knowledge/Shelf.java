package app.signalbox.server.knowledge;

import app.signalbox.server.knowledge.store.PassageStore.StoredVector;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything a tenant knows at one revision, in memory: passages and, in the same order, their vectors. */
record Shelf(long revision, List<KnownPassage> passages, List<StoredVector> vectors, Map<UUID, KnownPassage> byId) {

    static Shelf of(long revision, List<KnownPassage> passages, List<StoredVector> vectors) {
        Map<UUID, KnownPassage> byId =
                passages.stream().collect(Collectors.toUnmodifiableMap(KnownPassage::id, Function.identity()));
        return new Shelf(revision, List.copyOf(passages), List.copyOf(vectors), byId);
    }

    /** How many of the passages are past answers. */
    int answers() {
        return (int)
                passages.stream().filter(passage -> passage.answered() != null).count();
    }
}
