package app.signalbox.sandbox.answer.linkedin;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** Counts calls of a day; days begin at midnight UTC. */
final class LinkedinQuotas {

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Integer> byMember = new HashMap<>();
    private final LinkedinSettings settings;
    private final Clock clock;
    private LocalDate today = LocalDate.MIN;
    private int ofApplication;

    LinkedinQuotas(LinkedinSettings settings) {
        this.settings = settings;
        this.clock = settings.clock();
    }

    void take(LinkedinMember member) {
        lock.lock();
        try {
            var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            if (!day.equals(today)) {
                today = day;
                ofApplication = 0;
                byMember.clear();
            }
            if (ofApplication >= settings.applicationQuota()) {
                throw LinkedinRefusal.tooMany("APPLICATION");
            }
            if (byMember.getOrDefault(member.id(), 0) >= settings.memberQuota()) {
                throw LinkedinRefusal.tooMany("MEMBER");
            }
            ofApplication++;
            byMember.merge(member.id(), 1, Integer::sum);
        } finally {
            lock.unlock();
        }
    }
}
