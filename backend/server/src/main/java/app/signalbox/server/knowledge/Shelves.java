package app.signalbox.server.knowledge;

import app.signalbox.server.tenancy.CurrentTenant;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** The shelves of tenants that were asked lately; each is read again as soon as its revision has moved. */
@Component
class Shelves {

    /** About 150 MB at 384 numbers a vector. */
    private static final int MOST_CHUNKS = 50_000;

    private static final Duration IDLE = Duration.ofMinutes(30);

    private final ChunkRows rows;
    private final ChunkVectors vectors;
    private final Indexing indexing;
    private final Cache<Integer, Shelf> recent = Caffeine.newBuilder()
            .maximumWeight(MOST_CHUNKS)
            .weigher((Integer tenant, Shelf shelf) -> shelf.passages().size() + 1)
            .expireAfterAccess(IDLE)
            .build();

    Shelves(ChunkRows rows, ChunkVectors vectors, Indexing indexing) {
        this.rows = rows;
        this.vectors = vectors;
        this.indexing = indexing;
    }

    /** Drops what a tenant knew. */
    void forget(int tenant) {
        recent.invalidate(tenant);
    }

    /** What the bound tenant knows now. */
    Shelf current() {
        int tenant = CurrentTenant.get().id();
        long revision = rows.revision();
        Shelf known = recent.getIfPresent(tenant);
        if (known != null && known.revision() == revision) {
            return known;
        }
        indexing.catchUp();
        Shelf shelf = rows.shelf(vectors.modelVersion());
        recent.put(tenant, shelf);
        return shelf;
    }
}
