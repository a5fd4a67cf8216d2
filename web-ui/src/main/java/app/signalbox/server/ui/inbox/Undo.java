package app.signalbox.server.ui.inbox;

import org.jspecify.annotations.Nullable;

/** Remembers how to take back what was done last; that can be done once. */
class Undo {

    private @Nullable Runnable last;

    void offer(Runnable back) {
        last = back;
    }

    /** What was done last is taken back already. */
    void forget() {
        last = null;
    }

    void run() {
        Runnable back = last;
        last = null;
        if (back != null) {
            back.run();
        }
    }
}
