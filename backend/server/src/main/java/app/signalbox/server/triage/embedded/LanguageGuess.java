package app.signalbox.server.triage.embedded;

/**
 * The language of a text.
 *
 * @param code ISO 639-1, {@code und} for a text without words
 * @param confidence 0 to 1
 */
record LanguageGuess(String code, double confidence) {

    static final LanguageGuess NONE = new LanguageGuess("und", 0);
}
