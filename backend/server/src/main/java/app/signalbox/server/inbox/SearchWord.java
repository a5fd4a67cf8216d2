package app.signalbox.server.inbox;

/**
 * A word or, between quotation marks, a phrase to find.
 *
 * @param exact whether nothing may follow the last letter
 */
public record SearchWord(String text, boolean exact) {

    private static final int LONG_ENOUGH_TO_GO_ON = 3;

    static SearchWord begun(String text) {
        return new SearchWord(text, text.codePointCount(0, text.length()) < LONG_ENOUGH_TO_GO_ON);
    }
}
