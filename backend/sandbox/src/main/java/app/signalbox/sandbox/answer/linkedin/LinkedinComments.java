package app.signalbox.sandbox.answer.linkedin;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Comments that were heard of or made here; the newest 50,000. */
final class LinkedinComments {

    private static final int CAPACITY = 50_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, LinkedinComment> byUrn = new LinkedHashMap<>();

    void put(LinkedinComment comment) {
        guarded(() -> {
            if (byUrn.size() >= CAPACITY) {
                byUrn.remove(byUrn.keySet().iterator().next());
            }
            return byUrn.put(comment.urn(), comment);
        });
    }

    void change(String urn, UnaryOperator<LinkedinComment> change) {
        guarded(() -> byUrn.computeIfPresent(urn, (same, comment) -> change.apply(comment)));
    }

    Optional<LinkedinComment> find(String urn) {
        return guarded(() -> Optional.ofNullable(byUrn.get(urn)));
    }

    /** What stands directly below a post or a comment, newest first. */
    List<LinkedinComment> below(String target) {
        return guarded(() -> byUrn.values().stream()
                .filter(comment -> !comment.gone())
                .filter(comment -> comment.parent().isEmpty()
                        ? comment.post().equals(target)
                        : comment.parent().equals(target))
                .sorted(Comparator.comparing(LinkedinComment::at).reversed())
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
