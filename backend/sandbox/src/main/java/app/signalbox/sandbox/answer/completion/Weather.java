package app.signalbox.sandbox.answer.completion;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Decides what becomes of each request: faults made to order first, then the shares of the conditions. */
final class Weather {

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Fault> ordered = new ArrayDeque<>();
    private Conditions conditions = Conditions.fair();
    private long requests;
    private long answers;
    private long garbage;

    Conditions conditions() {
        lock.lock();
        try {
            return conditions;
        } finally {
            lock.unlock();
        }
    }

    void change(Conditions changed) {
        lock.lock();
        try {
            conditions = changed;
            requests = 0;
            answers = 0;
        } finally {
            lock.unlock();
        }
    }

    void order(int times, Fault fault) {
        lock.lock();
        try {
            for (var time = 0; time < times; time++) {
                ordered.addLast(fault);
            }
        } finally {
            lock.unlock();
        }
    }

    /** The fault this request meets, if any. */
    @Nullable
    Fault next() {
        lock.lock();
        try {
            if (!ordered.isEmpty()) {
                return ordered.removeFirst();
            }
            if (conditions.outage() == Conditions.Outage.OVERLOADED) {
                return Fault.of(503);
            }
            return isDue(requests++, conditions.failuresPercent()) ? Fault.of(500) : null;
        } finally {
            lock.unlock();
        }
    }

    /** Spoils the answer if it is its turn. */
    String spoiled(String answer) {
        lock.lock();
        try {
            return isDue(answers++, conditions.garbagePercent()) ? garbage(answer, garbage++) : answer;
        } finally {
            lock.unlock();
        }
    }

    private static String garbage(String answer, long ordinal) {
        return switch ((int) (ordinal % 3)) {
            case 0 -> "Certainly! I have looked at it and here is what I think of it.";
            case 1 -> answer.substring(0, answer.length() / 2);
            default -> "{\"verdict\":[42]}";
        };
    }

    private static boolean isDue(long ordinal, int percent) {
        return (ordinal + 1) * percent / 100 > ordinal * percent / 100;
    }
}
