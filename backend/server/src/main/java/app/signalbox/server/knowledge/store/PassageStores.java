package app.signalbox.server.knowledge.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.langchain4j.store.embedding.pgvector.PgVectorEmbeddingStore;
import dev.langchain4j.store.embedding.pinecone.PineconeEmbeddingStore;
import java.util.Objects;

/** Makes the store that the settings name. Nothing is connected to before it is first used. */
public final class PassageStores {

    private static final int CONNECTIONS = 4;
    private static final long CONNECT_MILLIS = 5_000;

    private PassageStores() {}

    /**
     * The store of these settings.
     *
     * @param dimension length of all vectors
     */
    public static PassageStore of(StoreSettings settings, int dimension) {
        return switch (settings.kind()) {
            case IN_PROCESS -> new InProcessStore();
            case PGVECTOR -> pgVector(settings, Objects.requireNonNull(settings.pgvector()), dimension);
            case PINECONE -> pinecone(settings, Objects.requireNonNull(settings.pinecone()), dimension);
        };
    }

    /** One table for each tenant; compared exactly, without an index that would approximate. */
    private static PassageStore pgVector(StoreSettings settings, StoreSettings.PgVector place, int dimension) {
        HikariDataSource pool = pool(place);
        Partitions tables = (name, length) -> PgVectorEmbeddingStore.datasourceBuilder()
                .datasource(pool)
                .table(name)
                .dimension(length)
                .createTable(true)
                .useIndex(false)
                .build();
        String database = place.url().split("\\?", 2)[0];
        return new PartitionedStore("pgvector " + database, settings.prefix(), dimension, tables, pool::close);
    }

    /** One namespace for each tenant. */
    private static PassageStore pinecone(StoreSettings settings, StoreSettings.Pinecone place, int dimension) {
        Partitions namespaces = (name, length) -> PineconeEmbeddingStore.builder()
                .apiKey(place.apiKey())
                .index(place.index())
                .nameSpace(name)
                .build();
        return new PartitionedStore("pinecone " + place.index(), settings.prefix(), dimension, namespaces, () -> {});
    }

    private static HikariDataSource pool(StoreSettings.PgVector place) {
        var config = new HikariConfig();
        config.setPoolName("passages");
        config.setJdbcUrl(place.url());
        config.setUsername(place.user());
        config.setPassword(place.password());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(CONNECT_MILLIS);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }
}
