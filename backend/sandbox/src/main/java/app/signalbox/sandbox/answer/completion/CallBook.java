package app.signalbox.sandbox.answer.completion;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** The last calls word by word, and sums over all. */
final class CallBook {

    private static final int CAPACITY = 500;

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<ModelCall> latest = new ArrayDeque<>();
    private ModelTotals totals = new ModelTotals(0, 0, 0, 0, 0, 0);

    void enter(ModelCall call) {
        lock.lock();
        try {
            totals = totals.plus(call);
            latest.addLast(call);
            if (latest.size() > CAPACITY) {
                latest.removeFirst();
            }
        } finally {
            lock.unlock();
        }
    }

    List<ModelCall> calls() {
        lock.lock();
        try {
            return new ArrayList<>(latest);
        } finally {
            lock.unlock();
        }
    }

    ModelTotals totals() {
        lock.lock();
        try {
            return totals;
        } finally {
            lock.unlock();
        }
    }
}
