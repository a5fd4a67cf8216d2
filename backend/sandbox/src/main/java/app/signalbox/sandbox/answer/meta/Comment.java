package app.signalbox.sandbox.answer.meta;

import app.signalbox.sandbox.talk.SandboxAccount;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A comment as it stands; it remembers what was done to it. */
final class Comment {

    private final String id;
    private final SandboxAccount account;
    private final String postId;
    private final @Nullable String parentId;
    private final String authorId;
    private final Instant at;
    private final List<Attached> attached;
    private String text;
    private boolean hidden;
    private boolean liked;
    private boolean answeredPrivately;

    Comment(
            String id,
            SandboxAccount account,
            String postId,
            @Nullable String parentId,
            String authorId,
            String text,
            Instant at) {
        this(id, account, postId, parentId, authorId, text, at, List.of());
    }

    Comment(
            String id,
            SandboxAccount account,
            String postId,
            @Nullable String parentId,
            String authorId,
            String text,
            Instant at,
            List<Attached> attached) {
        this.attached = List.copyOf(attached);
        this.id = id;
        this.account = account;
        this.postId = postId;
        this.parentId = parentId;
        this.authorId = authorId;
        this.text = text;
        this.at = at;
    }

    String id() {
        return id;
    }

    /** The account that it was said to, or that said it. */
    SandboxAccount account() {
        return account;
    }

    String postId() {
        return postId;
    }

    @Nullable
    String parentId() {
        return parentId;
    }

    String authorId() {
        return authorId;
    }

    Instant at() {
        return at;
    }

    List<Attached> attached() {
        return attached;
    }

    String text() {
        return text;
    }

    boolean isOwn() {
        return authorId.equals(account.externalAccountId());
    }

    boolean isHidden() {
        return hidden;
    }

    boolean isLiked() {
        return liked;
    }

    boolean isAnsweredPrivately() {
        return answeredPrivately;
    }

    void reword(String newText) {
        text = newText;
    }

    void hide() {
        hidden = true;
    }

    void show() {
        hidden = false;
    }

    void like() {
        liked = true;
    }

    void unlike() {
        liked = false;
    }

    void answerPrivately() {
        answeredPrivately = true;
    }
}
