package app.signalbox.server.knowledge.store;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where vectors are searched.
 *
 * @param prefix begins the names of tables and namespaces; deployments that share a vector database have different ones
 * @param pgvector needed for {@code pgvector}
 * @param pinecone needed for {@code pinecone}
 */
public record StoreSettings(
        @DefaultValue("in-process") Kind kind,
        @DefaultValue("signalbox") String prefix,
        @Nullable PgVector pgvector,
        @Nullable Pinecone pinecone) {

    private static final Pattern PREFIX = Pattern.compile("[a-z][a-z0-9_]{0,29}");

    /** The stores that there are. */
    public enum Kind {
        IN_PROCESS,
        PGVECTOR,
        PINECONE
    }

    /**
     * A PostgreSQL with the extension {@code vector}.
     *
     * @param url {@code jdbc:postgresql://host:port/database}
     * @param user may create tables, and the extension where it is not there yet
     */
    public record PgVector(String url, String user, String password) {

        /** Refuses what can be no address or role. */
        public PgVector {
            require(
                    url.startsWith("jdbc:postgresql:"),
                    "pgvector.url",
                    "an address like jdbc:postgresql://host/database");
            require(!user.isBlank(), "pgvector.user", "the name of a database role");
        }

        @Override
        public String toString() {
            return "PgVector[url=" + url + ", user=" + user + "]";
        }
    }

    /**
     * An index of Pinecone whose dimension is that of the embedding model.
     *
     * @param apiKey from the environment, {@code SIGNALBOX_KNOWLEDGE_STORE_PINECONE_APIKEY}
     * @param index name of an index with the metric cosine
     */
    public record Pinecone(String apiKey, String index) {

        private static final Pattern INDEX = Pattern.compile("[a-z0-9][a-z0-9-]{0,43}[a-z0-9]|[a-z0-9]");

        /** Refuses what can be no key or index. */
        public Pinecone {
            require(!apiKey.isBlank(), "pinecone.api-key", "a key of the project");
            require(INDEX.matcher(index).matches(), "pinecone.index", "the name of an index in lower case");
        }

        @Override
        public String toString() {
            return "Pinecone[index=" + index + "]";
        }
    }

    public StoreSettings {
        require(PREFIX.matcher(prefix).matches(), "prefix", "lower case letters, digits and _, at most 30");
        boolean isComplete = switch (kind) {
            case IN_PROCESS -> true;
            case PGVECTOR -> pgvector != null;
            case PINECONE -> pinecone != null;
        };
        require(isComplete, "kind", "in-process, or a store whose settings are given as well");
    }

    private static void require(boolean isGiven, String setting, String expected) {
        if (!isGiven) {
            throw new IllegalArgumentException("signalbox.knowledge.store." + setting + " is " + expected);
        }
    }
}
