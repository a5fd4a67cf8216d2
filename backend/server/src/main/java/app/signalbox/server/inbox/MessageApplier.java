package app.signalbox.server.inbox;

import app.signalbox.contract.retention.ErasureCause;
import app.signalbox.server.intake.ArrivedEvent;
import app.signalbox.server.intake.ProviderEventApplier;
import app.signalbox.server.kernel.TimeOrderedId;
import app.signalbox.server.retention.Erasures;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Files messages in their threads' conversations and works edits, deletions and moderation into them. */
@Component
@Order(200)
class MessageApplier implements ProviderEventApplier {

    private final Threads threads;
    private final Spans spans;
    private final Messages messages;
    private final MessageChanges changes;
    private final Standings standings;
    private final Erasures erasures;
    private final InboxChanges broadcast;
    private final InboxSettings settings;
    private final Clock clock;

    MessageApplier(
            Threads threads,
            Spans spans,
            Messages messages,
            MessageChanges changes,
            Standings standings,
            Erasures erasures,
            InboxChanges broadcast,
            InboxSettings settings,
            Clock clock) {
        this.threads = threads;
        this.spans = spans;
        this.messages = messages;
        this.changes = changes;
        this.standings = standings;
        this.erasures = erasures;
        this.broadcast = broadcast;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void apply(List<ArrivedEvent> chunk) {
        Telling telling = Telling.of(chunk);
        if (telling.isEmpty()) {
            return;
        }
        threads.open(telling.threads());
        Map<UUID, Messages.Known> known = messages.find(telling.messageIds());
        List<Post> better = telling.posts().values().stream()
                .filter(isBetterThan(known))
                .sorted(Post.SAID)
                .toList();
        Map<UUID, ThreadSpans> byThread = lock(better, known);
        changes.keep(telling.changes());
        Set<UUID> touched = file(better, known, byThread);
        List<MessageChanges.Altered> altered = changes.settle(telling.arrivals(better));
        altered.forEach(one -> touched.add(one.conversationId()));
        threads.meet(threadsOf(better, known));
        spans.divert(
                better.stream().map(Post::authorId).filter(Objects::nonNull).collect(Collectors.toSet()),
                better.stream().map(Post::messageId).toList());
        standings.refresh(touched);
        erasures.erase(
                ErasureCause.DELETION,
                altered.stream()
                        .filter(MessageChanges.Altered::deleted)
                        .map(MessageChanges.Altered::erasable)
                        .toList());
        broadcast.changed(touched);
    }

    private static Set<UUID> threadsOf(List<Post> posts, Map<UUID, Messages.Known> known) {
        Set<UUID> ids = posts.stream().map(Post::threadId).collect(Collectors.toSet());
        posts.stream()
                .map(post -> known.get(post.messageId()))
                .filter(Objects::nonNull)
                .forEach(before -> ids.add(before.threadId()));
        return ids;
    }

    private static Predicate<Post> isBetterThan(Map<UUID, Messages.Known> known) {
        return post -> {
            Messages.Known before = known.get(post.messageId());
            return before == null || post.copy().compareTo(before.copy()) < 0;
        };
    }

    /** Files the messages and returns the conversations that changed by it. */
    private Set<UUID> file(List<Post> posts, Map<UUID, Messages.Known> known, Map<UUID, ThreadSpans> byThread) {
        Set<UUID> touched = new HashSet<>();
        List<Messages.Placed> placed = new ArrayList<>();
        for (Post post : posts) {
            Messages.Known before = known.get(post.messageId());
            UUID conversation = before != null && before.threadId().equals(post.threadId())
                    ? before.conversationId()
                    : spansOf(post.threadId(), byThread).place(post);
            placed.add(new Messages.Placed(post, conversation));
            touched.add(conversation);
            if (before != null) {
                touched.add(before.conversationId());
            }
        }
        save(byThread.values(), placed, touched);
        return touched;
    }

    private Map<UUID, ThreadSpans> lock(List<Post> posts, Map<UUID, Messages.Known> known) {
        Set<UUID> threadIds = posts.stream().map(Post::threadId).collect(Collectors.toSet());
        List<UUID> conversationIds =
                known.values().stream().map(Messages.Known::conversationId).toList();
        Map<UUID, ThreadSpans> byThread = new HashMap<>();
        spans.lock(threadIds, conversationIds).stream()
                .filter(span -> threadIds.contains(span.threadId()))
                .collect(Collectors.groupingBy(Span::threadId))
                .forEach((thread, stored) -> byThread.put(thread, threadSpans(thread, stored)));
        return byThread;
    }

    private void save(Collection<ThreadSpans> all, List<Messages.Placed> placed, Set<UUID> touched) {
        List<Span> moved = new ArrayList<>();
        List<ThreadSpans.Shift> shifts = new ArrayList<>();
        for (ThreadSpans one : all) {
            moved.addAll(one.spans());
            shifts.addAll(one.shifts());
        }
        spans.save(moved);
        messages.put(placed);
        spans.shift(shifts);
        shifts.forEach(shift -> touched.addAll(List.of(shift.from(), shift.to())));
    }

    private ThreadSpans spansOf(UUID thread, Map<UUID, ThreadSpans> byThread) {
        return byThread.computeIfAbsent(thread, id -> threadSpans(id, List.of()));
    }

    private ThreadSpans threadSpans(UUID thread, List<Span> stored) {
        return new ThreadSpans(thread, stored, settings.reopenWithin(), () -> TimeOrderedId.next(clock));
    }
}
