package app.signalbox.sandbox.answer.meta;

import app.signalbox.sandbox.talk.Network;
import app.signalbox.sandbox.talk.SandboxAccount;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The comments that are known, and the posts and media they stand under. */
final class Comments {

    private static final int PER_POST = 5_000;

    private final Recent<Comment> byId = new Recent<>(50_000);
    private final Recent<SandboxAccount> removed = new Recent<>(50_000);
    private final Map<String, SandboxAccount> posts = new LinkedHashMap<>();
    private final Recent<Recent<Comment>> byPost = new Recent<>(2_000);

    void add(Comment comment) {
        byId.put(comment.id(), comment);
        posts.putIfAbsent(comment.postId(), comment.account());
        byPost.computeIfAbsent(comment.postId(), absent -> new Recent<>(PER_POST))
                .put(comment.id(), comment);
    }

    void addPost(String postId, SandboxAccount account) {
        posts.putIfAbsent(postId, account);
    }

    void remove(Comment comment) {
        byId.remove(comment.id());
        removed.put(comment.id(), comment.account());
        Optional.ofNullable(byPost.get(comment.postId())).ifPresent(below -> below.remove(comment.id()));
    }

    boolean isRemoved(String id) {
        return removed.containsKey(id);
    }

    Optional<Comment> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Whose post or medium this is; a page's posts begin with its id. */
    Optional<SandboxAccount> findOwner(String postId, Accounts accounts) {
        var known = Optional.ofNullable(posts.get(postId));
        var underscore = postId.indexOf('_');
        return known.isPresent() || underscore < 0
                ? known
                : accounts.find(postId.substring(0, underscore))
                        .filter(account -> account.network() == Network.FACEBOOK);
    }

    List<String> postsOf(SandboxAccount account) {
        return posts.entrySet().stream()
                .filter(post -> post.getValue().equals(account))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Everything under a post, oldest first. */
    List<Comment> underPost(String postId) {
        return Optional.ofNullable(byPost.get(postId))
                .map(below -> below.values().stream()
                        .sorted(Comparator.comparing(Comment::at))
                        .toList())
                .orElse(List.of());
    }

    /** The answers to a comment, oldest first. */
    List<Comment> underComment(Comment comment) {
        return underPost(comment.postId()).stream()
                .filter(reply -> comment.id().equals(reply.parentId()))
                .toList();
    }
}
