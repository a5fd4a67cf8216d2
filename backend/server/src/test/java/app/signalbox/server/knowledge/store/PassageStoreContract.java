package app.signalbox.server.knowledge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.signalbox.server.knowledge.store.PassageStore.Near;
import app.signalbox.server.knowledge.store.PassageStore.StoredVector;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of vectors must show. */
abstract class PassageStoreContract {

    static final int DIMENSION = 3;

    private static final StoredVector EAST = vector("east", 1, 0, 0);
    private static final StoredVector NORTH = vector("north", 0, 1, 0);
    private static final StoredVector WEST = vector("west", -1, 0, 0);
    private static final float[] NORTH_EAST = {0.8f, 0.6f, 0};

    private final int tenant = 71;
    private final int other = 72;

    abstract PassageStore store();

    @Test
    void findsTheNearestFirst() {
        put(tenant, EAST, NORTH, WEST);

        List<Near> near = nearest(tenant, List.of(EAST, NORTH, WEST), 2);

        assertThat(near).extracting(Near::id).containsExactly(EAST.id(), NORTH.id());
        assertThat(near.getFirst().nearness()).isCloseTo(0.8, within(1e-3));
        assertThat(near.getLast().nearness()).isCloseTo(0.6, within(1e-3));
    }

    @Test
    void replacesAVectorOfTheSameId() {
        put(tenant, EAST, NORTH);
        var turned = new StoredVector(EAST.id(), WEST.vector());
        put(tenant, turned);

        List<Near> near = nearest(tenant, List.of(turned, NORTH), 2);

        assertThat(near).extracting(Near::id).containsExactly(NORTH.id(), EAST.id());
    }

    @Test
    void keepsTenantsApart() {
        put(tenant, EAST);
        put(other, NORTH);

        assertThat(nearest(tenant, List.of(EAST), 9)).extracting(Near::id).containsExactly(EAST.id());
        assertThat(nearest(other, List.of(NORTH), 9)).extracting(Near::id).containsExactly(NORTH.id());
    }

    @Test
    void dropsWhatIsRemovedOrForgotten() {
        put(tenant, EAST, NORTH);
        put(other, WEST);

        store().remove(tenant, List.of(EAST.id(), UUID.randomUUID()));
        List<Near> withoutEast = nearest(tenant, List.of(NORTH), 9);
        store().forget(tenant);

        assertThat(withoutEast).extracting(Near::id).containsExactly(NORTH.id());
        assertThat(nearest(tenant, List.of(), 9)).isEmpty();
        assertThat(nearest(other, List.of(WEST), 9)).extracting(Near::id).containsExactly(WEST.id());
    }

    private void put(int where, StoredVector... vectors) {
        store().put(where, List.of(vectors));
    }

    private List<Near> nearest(int where, List<StoredVector> all, int limit) {
        return store().nearest(where, all, NORTH_EAST, limit);
    }

    private static StoredVector vector(String name, float x, float y, float z) {
        return new StoredVector(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), new float[] {x, y, z});
    }
}
