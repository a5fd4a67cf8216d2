package app.signalbox.server.inbox;

import app.signalbox.server.channels.ProviderEvent.MessagePosted;
import app.signalbox.server.intake.ArrivedEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a chunk of events tells about messages: the telling of each that counts, and what happened to them. */
record Telling(Map<UUID, Post> posts, List<SeenThread> threads, List<MessageChange> changes) {

    static Telling of(List<ArrivedEvent> chunk) {
        Map<UUID, Post> posts = new HashMap<>();
        List<SeenThread> threads = new ArrayList<>();
        List<MessageChange> changes = new ArrayList<>();
        for (ArrivedEvent arrived : chunk) {
            MessageChange.in(arrived).ifPresent(changes::add);
            if (arrived.event() instanceof MessagePosted posted) {
                threads.add(SeenThread.of(arrived, posted.thread()));
                Post post = Post.of(arrived, posted);
                posts.merge(post.messageId(), post, Telling::better);
            }
        }
        return new Telling(posts, threads, changes);
    }

    boolean isEmpty() {
        return posts.isEmpty() && changes.isEmpty();
    }

    /** Every message that this is about. */
    Set<UUID> messageIds() {
        Set<UUID> ids = new HashSet<>(posts.keySet());
        changes.forEach(change -> ids.add(change.messageId()));
        return ids;
    }

    /** For each message touched by a change or one of these posts the latest arrival among them. */
    Map<UUID, Long> arrivals(Collection<Post> of) {
        Map<UUID, Long> arrivals = new HashMap<>();
        of.forEach(post -> arrivals.merge(post.messageId(), post.arrival(), Math::max));
        changes.forEach(change -> arrivals.merge(change.messageId(), change.arrival(), Math::max));
        return arrivals;
    }

    private static Post better(Post one, Post other) {
        return one.copy().compareTo(other.copy()) <= 0 ? one : other;
    }
}
