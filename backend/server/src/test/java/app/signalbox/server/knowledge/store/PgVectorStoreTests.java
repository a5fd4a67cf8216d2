package app.signalbox.server.knowledge.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.signalbox.server.knowledge.store.StoreSettings.Kind;
import app.signalbox.server.knowledge.store.StoreSettings.PgVector;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Against a PostgreSQL with the extension, where one is named; the embedded one is built without it. */
class PgVectorStoreTests extends PassageStoreContract {

    private static final String URL = System.getenv("SIGNALBOX_TEST_PGVECTOR_URL");
    private static final String USER = System.getenv("SIGNALBOX_TEST_PGVECTOR_USER");
    private static final String PASSWORD = System.getenv("SIGNALBOX_TEST_PGVECTOR_PASSWORD");

    private PassageStore store;

    @BeforeEach
    void opens() {
        assumeTrue(
                URL != null && USER != null,
                "pgvector is tested where SIGNALBOX_TEST_PGVECTOR_URL, _USER and _PASSWORD name a PostgreSQL that has"
                        + " the extension vector");
        String prefix = "t"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toLowerCase(Locale.ROOT);
        var place = new PgVector(URL, USER, Objects.requireNonNullElse(PASSWORD, ""));
        store = PassageStores.of(new StoreSettings(Kind.PGVECTOR, prefix, place, null), DIMENSION);
    }

    @AfterEach
    void closes() throws Exception {
        if (store instanceof AutoCloseable open) {
            open.close();
        }
    }

    @Override
    PassageStore store() {
        return store;
    }
}
