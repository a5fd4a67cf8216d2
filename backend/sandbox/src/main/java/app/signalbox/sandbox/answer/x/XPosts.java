package app.signalbox.sandbox.answer.x;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** All posts that were heard of or made here; the newest 50,000. */
final class XPosts {

    private static final int CAPACITY = 50_000;
    private static final Duration DUPLICATE_SPAN = Duration.ofDays(1);

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, XPost> byId = new LinkedHashMap<>();
    private final Clock clock;

    XPosts(Clock clock) {
        this.clock = clock;
    }

    void put(XPost post) {
        guarded(() -> {
            if (byId.size() >= CAPACITY) {
                byId.remove(byId.keySet().iterator().next());
            }
            return byId.put(post.id(), post);
        });
    }

    /** Keeps a post unless its author has said the same in the same place within a day. */
    boolean putUnlessDuplicate(XPost post) {
        return guarded(() -> {
            var since = clock.instant().minus(DUPLICATE_SPAN);
            var isDuplicate = byId.values().stream()
                    .anyMatch(other -> other.authorId().equals(post.authorId())
                            && other.answered().equals(post.answered())
                            && other.text().strip().equals(post.text().strip())
                            && other.media().equals(post.media())
                            && other.at().isAfter(since));
            if (!isDuplicate) {
                put(post);
            }
            return !isDuplicate;
        });
    }

    Optional<XPost> find(String id) {
        return guarded(() -> Optional.ofNullable(byId.get(id)));
    }

    /** Changes a post if it is known and not deleted. */
    boolean change(String id, XPost.State state) {
        return guarded(() -> {
            var known = Optional.ofNullable(byId.get(id)).filter(post -> !post.isGone());
            known.ifPresent(post -> byId.put(id, post.in(state)));
            return known.isPresent();
        });
    }

    /** What stands of an author, newest first. */
    List<XPost> of(String authorId) {
        return guarded(() -> byId.values().stream()
                .filter(post -> post.authorId().equals(authorId) && !post.isGone())
                .sorted(Comparator.comparingLong((XPost post) -> Long.parseLong(post.id()))
                        .reversed())
                .toList());
    }

    private <T> T guarded(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
