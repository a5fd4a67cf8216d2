package app.signalbox.server.cost;

import app.signalbox.contract.cost.QuotaView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** The model calls of one tenant in this process: those under way, and when those of the last minute began. */
final class Lane {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Deque<Instant> begun = new ArrayDeque<>();
    private int underWay;

    synchronized Admission enter(Instant now, QuotaView quota) {
        while (!begun.isEmpty() && !begun.getFirst().isAfter(now.minus(WINDOW))) {
            begun.removeFirst();
        }
        if (underWay >= quota.concurrentCalls()) {
            return new Admission.Refused("This brand may have " + quota.concurrentCalls()
                    + " calls of models at the same time, and all are under way.");
        }
        if (begun.size() >= quota.callsPerMinute()) {
            return new Admission.Refused("This brand may begin " + quota.callsPerMinute()
                    + " calls of models in a minute, and all are used.");
        }
        underWay++;
        begun.addLast(now);
        return new Admission.Admitted(this);
    }

    synchronized void leave() {
        underWay--;
    }
}
