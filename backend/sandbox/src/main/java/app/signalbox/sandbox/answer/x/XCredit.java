package app.signalbox.sandbox.answer.x;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/** Charges until the credit is used up; what is read again on the same day is free. */
final class XCredit {

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<XCharge, Long> counts = new EnumMap<>(XCharge.class);
    private final Set<String> readToday = new HashSet<>();
    private final long credit;
    private final Clock clock;
    private LocalDate today = LocalDate.MIN;
    private long spent;

    XCredit(long credit, Clock clock) {
        this.credit = credit;
        this.clock = clock;
    }

    /** Refuses a call when nothing is left. */
    void require() {
        lock.lock();
        try {
            if (spent >= credit) {
                throw XRefusal.creditsDepleted();
            }
        } finally {
            lock.unlock();
        }
    }

    void charge(XCharge charge) {
        lock.lock();
        try {
            counts.merge(charge, 1L, Long::sum);
            spent += charge.micros();
        } finally {
            lock.unlock();
        }
    }

    void chargeRead(XCharge charge, String id) {
        lock.lock();
        try {
            var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            if (!day.equals(today)) {
                today = day;
                readToday.clear();
            }
            if (readToday.add(charge + id)) {
                charge(charge);
            }
        } finally {
            lock.unlock();
        }
    }

    XBill bill() {
        lock.lock();
        try {
            return new XBill(counts, spent);
        } finally {
            lock.unlock();
        }
    }
}
