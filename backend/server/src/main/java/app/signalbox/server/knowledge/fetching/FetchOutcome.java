package app.signalbox.server.knowledge.fetching;

/** How a fetch ended. */
public sealed interface FetchOutcome {

    /**
     * It was fetched.
     *
     * @param contentType as the server declared it
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Page(String contentType, byte[] bytes) implements FetchOutcome {}

    /**
     * It was not.
     *
     * @param sentence says why, and what to do next
     */
    record Refused(String sentence) implements FetchOutcome {}
}
