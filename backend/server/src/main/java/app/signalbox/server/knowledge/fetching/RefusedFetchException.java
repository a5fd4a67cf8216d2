package app.signalbox.server.knowledge.fetching;

/** Ends a fetch with a sentence; never leaves the package. */
final class RefusedFetchException extends Exception {

    private final String sentence;

    RefusedFetchException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
