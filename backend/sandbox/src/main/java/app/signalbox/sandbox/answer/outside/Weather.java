package app.signalbox.sandbox.answer.outside;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** Decides what goes wrong: faults made to order first, then the conditions' shares, evenly spread. */
public final class Weather {

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Fault> ordered = new ArrayDeque<>();
    private Conditions conditions = Conditions.fair();
    private long requests;

    /** How well the network answers now. */
    public Conditions conditions() {
        lock.lock();
        try {
            return conditions;
        } finally {
            lock.unlock();
        }
    }

    /** Changes how well it answers, from the next request on. */
    public void change(Conditions changed) {
        lock.lock();
        try {
            conditions = changed;
            requests = 0;
        } finally {
            lock.unlock();
        }
    }

    /** Orders this fault for the next requests. */
    public void order(int times, Fault fault) {
        lock.lock();
        try {
            for (var time = 0; time < times; time++) {
                ordered.addLast(fault);
            }
        } finally {
            lock.unlock();
        }
    }

    /** The fault that this request meets, if any. */
    public Optional<Fault> next() {
        lock.lock();
        try {
            if (!ordered.isEmpty()) {
                return Optional.of(ordered.removeFirst());
            }
            return conditions.outage() ? Optional.of(Fault.SERVER_ERROR) : due(requests++);
        } finally {
            lock.unlock();
        }
    }

    private Optional<Fault> due(long ordinal) {
        if (isDue(ordinal, conditions.serverErrorPercent())) {
            return Optional.of(Fault.SERVER_ERROR);
        }
        if (isDue(ordinal, conditions.lostAnswerPercent())) {
            return Optional.of(ordinal % 2 == 0 ? Fault.ERROR_AFTER_EFFECT : Fault.NO_ANSWER_AFTER_EFFECT);
        }
        return Optional.empty();
    }

    private static boolean isDue(long ordinal, int percent) {
        return (ordinal + 1) * percent / 100 > ordinal * percent / 100;
    }
}
