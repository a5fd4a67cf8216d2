package app.signalbox.sandbox.answer.linkedin;

import app.signalbox.sandbox.answer.call.Json;
import app.signalbox.sandbox.answer.outside.Mail;
import app.signalbox.sandbox.talk.Network;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Notifications about pages: kept for 60 days to be pulled, and those of the page's own doing sent as well. */
final class LinkedinNotices {

    private static final Duration KEPT = Duration.ofDays(60);
    private static final int CAPACITY = 50_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<LinkedinNotice> notices = new ArrayDeque<>();
    private final AtomicLong numbers;
    private final LinkedinSubscriptions subscriptions;
    private final Mail mail;
    private final Clock clock;

    LinkedinNotices(LinkedinSubscriptions subscriptions, Mail mail, Clock clock) {
        this.subscriptions = subscriptions;
        this.mail = mail;
        this.clock = clock;
        // numbers begin anew with each process; the time keeps them apart from earlier ones and from people's
        this.numbers = new AtomicLong(clock.millis() * 1_000);
    }

    void commented(LinkedinComment comment) {
        tell(LinkedinNotice.about(comment, "ADMIN_COMMENT", numbers.incrementAndGet(), comment.at()));
    }

    void deleted(LinkedinComment comment) {
        tell(LinkedinNotice.about(comment, "COMMENT_DELETE", numbers.incrementAndGet(), clock.instant()));
    }

    /** Keeps what was sent already. */
    void keep(LinkedinNotice notice) {
        lock.lock();
        try {
            notices.addLast(notice);
            if (notices.size() > CAPACITY) {
                notices.removeFirst();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Newest first. */
    List<LinkedinNotice> where(Predicate<LinkedinNotice> wanted) {
        lock.lock();
        try {
            var since = clock.instant().minus(KEPT);
            return List.copyOf(notices).reversed().stream()
                    .filter(notice -> notice.at().isAfter(since))
                    .filter(wanted)
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    private void tell(LinkedinNotice notice) {
        keep(notice);
        if (subscriptions.isTold(notice.organizationId())) {
            mail.send(Network.LINKEDIN, body(notice));
        }
    }

    private static ObjectNode body(LinkedinNotice notice) {
        var body = Json.object().put("type", LinkedinSubscriptions.EVENT_TYPE);
        body.putArray("notifications").add(notice.json());
        return body;
    }
}
