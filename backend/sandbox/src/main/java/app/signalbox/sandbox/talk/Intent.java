package app.signalbox.sandbox.talk;

/** What the author of a message truly wants: the label a triage engine is measured against. */
public enum Intent {
    QUESTION(35),
    COMPLAINT(25),
    LEAD(13),
    PRAISE(9),
    SPAM(8),
    OTHER(10);

    private final int share;

    Intent(int share) {
        this.share = share;
    }

    /** Weight among the openings of conversations; thanks that follow later raise praise to its own share. */
    int share() {
        return share;
    }
}
