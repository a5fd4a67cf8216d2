package app.signalbox.server.knowledge.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Keeps nothing and needs no database but the tenant's own: compares the question with every vector, exactly. */
final class InProcessStore implements PassageStore {

    @Override
    public String name() {
        return "in-process";
    }

    @Override
    public void put(int tenantId, List<StoredVector> vectors) {
        // the tenant's rows are the store
    }

    @Override
    public void remove(int tenantId, Collection<UUID> ids) {
        // they went with the rows
    }

    @Override
    public List<Near> nearest(int tenantId, List<StoredVector> all, float[] question, int limit) {
        return all.stream()
                .map(each -> new Near(each.id(), each.nearness(question)))
                .sorted(Comparator.comparingDouble(Near::nearness).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public void forget(int tenantId) {
        // they went with the schema
    }
}
