package app.signalbox.server.knowledge.store;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingStore;

/** Opens the part of a vector database that is one tenant's own, and makes it where it is missing. */
@FunctionalInterface
interface Partitions {

    /**
     * The partition of this name.
     *
     * @param dimension length of its vectors
     */
    EmbeddingStore<TextSegment> open(String name, int dimension);
}
