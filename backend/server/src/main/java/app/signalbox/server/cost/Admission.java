package app.signalbox.server.cost;

/** What a tenant's quota says to a call of a model. */
public sealed interface Admission {

    /** The call may be made. Close this when it has ended, however it ended. */
    final class Admitted implements Admission, AutoCloseable {

        private final Lane lane;
        private boolean closed;

        Admitted(Lane lane) {
            this.lane = lane;
        }

        /** Makes room for another call; a second time does nothing. */
        @Override
        public synchronized void close() {
            if (!closed) {
                closed = true;
                lane.leave();
            }
        }
    }

    /**
     * The call must not be made now.
     *
     * @param sentence why, for people
     */
    record Refused(String sentence) implements Admission {}
}
