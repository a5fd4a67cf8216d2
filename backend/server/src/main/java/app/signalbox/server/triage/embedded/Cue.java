package app.signalbox.server.triage.embedded;

/** A meaning that words of every trade carry; the phrases of each stand in {@code cues.txt}. */
enum Cue {
    PRAISING,
    THANKING,
    BLAMING,
    NEGATING,
    BREAKING_PROMISE,
    ASKING,
    PRICE_ASKING,
    BUYING,
    DEALING,
    SELLING,
    HURRYING,
    ENDANGERING,
    INSULTING,
    IRONIC,
    HAVING_BOUGHT,
    HELPING,
    CHATTING
}
