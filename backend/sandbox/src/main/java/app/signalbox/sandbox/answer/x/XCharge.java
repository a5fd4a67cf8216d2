package app.signalbox.sandbox.answer.x;

/** What X charges for. */
public enum XCharge {
    POST_CREATE(15_000),
    POST_CREATE_WITH_URL(200_000),
    DM_CREATE(15_000),
    LIKE(15_000),
    POST_READ(5_000),
    DM_READ(10_000),
    USER_READ(10_000),
    POST_EVENT(5_000),
    DM_EVENT(10_000);

    private final long micros;

    XCharge(long micros) {
        this.micros = micros;
    }

    /** Price of one, in millionths of a dollar. */
    public long micros() {
        return micros;
    }
}
