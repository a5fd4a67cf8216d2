package app.signalbox.server.knowledge.store;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Finds near vectors of one tenant. A store holds ids and vectors, no texts; what an id says is read from the tenant's
 * own schema, so that nothing of another tenant could ever be shown. No method may be called inside a transaction.
 */
public interface PassageStore {

    /** Names the store and its place; vectors are put anew where it changes. */
    String name();

    /** Keeps vectors of a tenant, in place of those of the same ids. */
    void put(int tenantId, List<StoredVector> vectors);

    /** Drops vectors of a tenant; unknown ids do no harm. */
    void remove(int tenantId, Collection<UUID> ids);

    /**
     * The tenant's nearest, the nearest first.
     *
     * @param all what the tenant knows, for a store that keeps nothing itself
     * @param question of length 1
     * @param limit above 0
     * @throws UnreachableStoreException if the store can't be asked
     */
    List<Near> nearest(int tenantId, List<StoredVector> all, float[] question, int limit);

    /** Drops everything of a tenant that is gone. */
    void forget(int tenantId);

    /**
     * A vector to be found again.
     *
     * @param vector of length 1
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record StoredVector(UUID id, float[] vector) {

        /** Cosine of the angle to another vector of length 1. */
        public double nearness(float[] other) {
            double sum = 0;
            for (int at = 0; at < vector.length && at < other.length; at++) {
                sum += vector[at] * other[at];
            }
            return sum;
        }
    }

    /**
     * A vector that was found.
     *
     * @param nearness cosine, -1 to 1
     */
    record Near(UUID id, double nearness) {}
}
