package app.signalbox.sandbox.answer.x;

import app.signalbox.sandbox.answer.outside.Mail;
import app.signalbox.sandbox.talk.Network;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** Tells the product's accounts what they did, and again when a replay is asked for. */
final class XEvents {

    private static final int CAPACITY = 20_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Told> told = new ArrayDeque<>();
    private final XSettings settings;
    private final XSubscriptions subscriptions;
    private final XCredit credit;
    private final Mail mail;
    private final XWording legacy;
    private final XWording activity;
    private int reads;

    XEvents(XSettings settings, XSubscriptions subscriptions, XCredit credit, Mail mail) {
        var profiles = new XProfiles(settings.accounts());
        this.settings = settings;
        this.subscriptions = subscriptions;
        this.credit = credit;
        this.mail = mail;
        this.legacy = new XLegacyWording(settings.app(), profiles, settings.clock());
        this.activity = new XActivityWording(settings.app(), profiles, settings.clock());
    }

    void posted(XPost post, String answeredAuthor) {
        tell(post.authorId(), "post.create", XCharge.POST_EVENT, wording -> wording.posted(post, answeredAuthor));
    }

    void deleted(XPost post) {
        tell(post.authorId(), "post.delete", XCharge.POST_EVENT, wording -> wording.deleted(post));
    }

    void liked(String userId, XPost post) {
        tell(userId, "like.create", XCharge.POST_EVENT, wording -> wording.liked(userId, post));
    }

    void sent(XMessage message) {
        tell(message.senderId(), "dm.sent", XCharge.DM_EVENT, wording -> wording.sent(message));
        if (isRead()) {
            tell(message.senderId(), "dm.read", XCharge.DM_EVENT, wording -> wording.read(message));
        }
    }

    void revoked(String userId) {
        var wording = wording(userId);
        mail.send(Network.X, wording.revoked(userId));
    }

    /** Everything an account was or would have been told in a span. */
    List<ObjectNode> between(Instant from, Instant to) {
        lock.lock();
        try {
            var bodies = new ArrayList<ObjectNode>();
            told.stream()
                    .filter(one -> !one.at().isBefore(from) && one.at().isBefore(to))
                    .forEach(one -> bodies.add(one.body()));
            return bodies;
        } finally {
            lock.unlock();
        }
    }

    private void tell(String accountId, String eventType, XCharge charge, Function<XWording, ObjectNode> words) {
        var body = words.apply(wording(accountId));
        keep(new Told(settings.clock().instant(), body));
        if (subscriptions.isTold(accountId, eventType)) {
            credit.charge(charge);
            mail.send(Network.X, body);
        }
    }

    private XWording wording(String accountId) {
        return switch (subscriptions.dialectOf(accountId, settings.dialect())) {
            case CLASSIC -> legacy;
            case ALTERNATE -> activity;
        };
    }

    private void keep(Told one) {
        lock.lock();
        try {
            told.addLast(one);
            if (told.size() > CAPACITY) {
                told.removeFirst();
            }
        } finally {
            lock.unlock();
        }
    }

    /** An even share of all. */
    private boolean isRead() {
        lock.lock();
        try {
            var ordinal = reads++;
            return (ordinal + 1L) * settings.readPercent() / 100 > (long) ordinal * settings.readPercent() / 100;
        } finally {
            lock.unlock();
        }
    }

    private record Told(Instant at, ObjectNode body) {}
}
