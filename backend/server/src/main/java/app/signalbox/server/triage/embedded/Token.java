package app.signalbox.server.triage.embedded;

/**
 * A piece of a message.
 *
 * @param form normalised: lower case, no apostrophes, runs of a letter shortened; a placeholder for addresses and
 *     numbers
 * @param start where it begins in the cleaned text
 * @param end where it ends, exclusive
 */
record Token(Kind kind, String form, int start, int end) {

    enum Kind {
        WORD,
        NUMBER,
        PRICE,
        LINK,
        MENTION,
        HASHTAG,
        EMOJI,
        MARK
    }

    boolean isWord() {
        return kind == Kind.WORD || kind == Kind.HASHTAG;
    }
}
