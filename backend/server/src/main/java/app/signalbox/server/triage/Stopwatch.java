package app.signalbox.server.triage;

/** Measures how long steps took, one after the other. */
final class Stopwatch {

    private long last = System.nanoTime();

    /** Microseconds since the last lap. */
    long lapMicros() {
        long now = System.nanoTime();
        long lap = (now - last) / 1_000;
        last = now;
        return lap;
    }
}
