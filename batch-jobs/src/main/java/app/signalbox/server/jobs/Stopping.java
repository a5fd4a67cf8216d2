package app.signalbox.server.jobs;

import org.springframework.stereotype.Component;

/** Whether jobs should come to an end. */
@Component
final class Stopping {

    private volatile boolean stopping;

    void begin() {
        stopping = false;
    }

    void end() {
        stopping = true;
    }

    boolean stopping() {
        return stopping;
    }
}
