package app.signalbox.server.knowledge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.signalbox.server.knowledge.store.StoreSettings.Kind;
import app.signalbox.server.knowledge.store.StoreSettings.PgVector;
import app.signalbox.server.knowledge.store.StoreSettings.Pinecone;
import org.junit.jupiter.api.Test;

class StoreSettingsTests {

    @Test
    void refusesAStoreWithoutItsSettings() {
        assertThatThrownBy(() -> new StoreSettings(Kind.PGVECTOR, "signalbox", null, new Pinecone("key", "help")))
                .hasMessageContaining("signalbox.knowledge.store.kind");
        assertThatThrownBy(() -> new StoreSettings(Kind.PINECONE, "signalbox", null, null))
                .hasMessageContaining("signalbox.knowledge.store.kind");
    }

    @Test
    void refusesWhatCannotWork() {
        assertThatThrownBy(() -> new Pinecone(" ", "help")).hasMessageContaining("pinecone.api-key");
        assertThatThrownBy(() -> new Pinecone("key", "Help_1")).hasMessageContaining("pinecone.index");
        assertThatThrownBy(() -> new PgVector("postgresql://db", "app", "")).hasMessageContaining("pgvector.url");
        assertThatThrownBy(() -> new PgVector("jdbc:postgresql://db/x", " ", ""))
                .hasMessageContaining("pgvector.user");
        assertThatThrownBy(() -> new StoreSettings(Kind.IN_PROCESS, "a; drop table x", null, null))
                .hasMessageContaining("store.prefix");
    }

    @Test
    void showsNoSecret() {
        var settings = new StoreSettings(
                Kind.PINECONE,
                "agency",
                new PgVector("jdbc:postgresql://db/x", "app", "s3cret"),
                new Pinecone("k3y", "help"));

        assertThat(settings.toString()).contains("help", "app").doesNotContain("s3cret", "k3y");
    }
}
