package app.signalbox.server.doctor;

/** One thing the doctor found, as a sentence that says what to do if something is to be done. */
record Finding(Verdict verdict, String sentence) {

    enum Verdict {
        /** As it should be. */
        FINE("ok     "),
        /** Works, but something is missing or could be better. */
        ADVICE("advice "),
        /** Signalbox would not start, or not do its work. */
        BROKEN("broken ");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }
    }

    static Finding fine(String sentence) {
        return new Finding(Verdict.FINE, sentence);
    }

    static Finding advice(String sentence) {
        return new Finding(Verdict.ADVICE, sentence);
    }

    static Finding broken(String sentence) {
        return new Finding(Verdict.BROKEN, sentence);
    }

    boolean isBroken() {
        return verdict == Verdict.BROKEN;
    }

    @Override
    public String toString() {
        return verdict.label + sentence;
    }
}
