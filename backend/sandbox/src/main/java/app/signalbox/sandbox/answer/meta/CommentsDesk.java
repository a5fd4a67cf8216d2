package app.signalbox.sandbox.answer.meta;

import app.signalbox.sandbox.talk.Network;
import app.signalbox.sandbox.talk.SandboxAccount;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Comments on posts and media, and what can be done to them. */
final class CommentsDesk {

    private static final int PAGE_CHARACTERS = 8_000;
    private static final int INSTAGRAM_CHARACTERS = 2_200;

    private final MetaSettings settings;
    private final World world;
    private final Access access;
    private final UploadsDesk uploads;
    private final Effects effects;
    private final Ids ids;

    CommentsDesk(MetaSettings settings, World world, Access access, UploadsDesk uploads, Effects effects, Ids ids) {
        this.settings = settings;
        this.world = world;
        this.access = access;
        this.uploads = uploads;
        this.effects = effects;
        this.ids = ids;
    }

    /** Under a post, a medium or, on a page, another comment. */
    ObjectNode add(Call call, Token token) {
        var post = findPost(call, token);
        if (post.isPresent()) {
            return add(call, post.get(), call.object(), null);
        }
        var comment = get(call, token);
        if (comment.account().network() == Network.INSTAGRAM) {
            throw GraphRefusal.unknownObject(call.method(), call.object());
        }
        return add(call, comment.account(), comment.postId(), comment.id());
    }

    /** An answer to a comment on Instagram; one to an answer goes to the comment above. */
    ObjectNode reply(Call call, Token token) {
        var comment = get(call, token);
        if (comment.account().network() != Network.INSTAGRAM) {
            throw GraphRefusal.unknownObject(call.method(), call.object());
        }
        var above = comment.parentId();
        return add(call, comment.account(), comment.postId(), above == null ? comment.id() : above);
    }

    /** An answer to those who mention an Instagram account under their own media. */
    ObjectNode answerMention(Call call, Token token) {
        var account = access.open(call, token, call.object(), Permission.ENGAGE);
        if (account.network() != Network.INSTAGRAM) {
            throw GraphRefusal.unknownPath(call.edge());
        }
        return add(
                call, account, call.require("media_id"), call.find("comment_id").orElse(null));
    }

    /** Hides, shows or rewords. */
    ObjectNode update(Call call, Token token) {
        var comment = get(call, token);
        if (comment.account().network() == Network.INSTAGRAM) {
            show(comment, !call.yes("hide"));
        } else if (call.find("is_hidden").isPresent()) {
            if (comment.isOwn()) {
                throw GraphRefusal.invalid("A page cannot hide its own comment");
            }
            show(comment, !call.yes("is_hidden"));
        } else {
            reword(call, comment);
        }
        return Json.success();
    }

    ObjectNode remove(Call call, Token token) {
        effects.removed(get(call, token));
        return Json.success();
    }

    ObjectNode like(Call call, Token token) {
        var liked = likeable(call, token);
        liked.comment().ifPresent(Comment::like);
        effects.liked(liked.account(), call.object(), liked.postId());
        return Json.success();
    }

    ObjectNode unlike(Call call, Token token) {
        var liked = likeable(call, token);
        liked.comment().ifPresent(Comment::unlike);
        effects.unliked(liked.account(), call.object(), liked.postId());
        return Json.success();
    }

    /** Those under a post or a comment that the call asks for. */
    List<Comment> list(Call call, Token token) {
        var post = findPost(call, token, Permission.READ);
        var all = post.isPresent()
                ? world.comments().underPost(call.object())
                : world.comments().underComment(get(call, token, Permission.READ));
        var since = call.whole("since", 0);
        var isStream = call.find("filter").filter("stream"::equals).isPresent();
        var chosen = all.stream()
                .filter(comment -> isStream || post.isEmpty() || comment.parentId() == null)
                .filter(comment -> comment.at().getEpochSecond() >= since)
                .toList();
        var isReversed =
                call.find("order").filter(order -> order.startsWith("reverse")).isPresent();
        return isReversed ? chosen.reversed() : chosen;
    }

    private ObjectNode add(Call call, SandboxAccount account, String postId, @Nullable String parentId) {
        var text = call.find("message").orElse("");
        var attached = account.network() == Network.INSTAGRAM
                ? List.<Attached>of()
                : call.find("attachment_id")
                        .map(id -> List.of(uploads.photo(account, id)))
                        .orElse(List.of());
        if (text.isBlank() && attached.isEmpty()) {
            throw GraphRefusal.invalid("Missing message or attachment");
        }
        var most = account.network() == Network.INSTAGRAM ? INSTAGRAM_CHARACTERS : PAGE_CHARACTERS;
        if (text.length() > most) {
            throw GraphRefusal.invalid("Length of param message must be less than or equal to %d".formatted(most));
        }
        var comment = new Comment(
                ids.comment(account.network(), postId),
                account,
                postId,
                parentId,
                account.externalAccountId(),
                text,
                settings.clock().instant(),
                attached);
        effects.commented(comment);
        return Json.object().put("id", comment.id());
    }

    private void show(Comment comment, boolean visible) {
        if (visible) {
            effects.shown(comment);
        } else {
            effects.hidden(comment);
        }
    }

    private void reword(Call call, Comment comment) {
        var text = call.require("message");
        if (!comment.isOwn()) {
            throw GraphRefusal.permission(Network.FACEBOOK, "(the author's own)");
        }
        effects.reworded(comment, text);
    }

    /** Instagram has no way to like. */
    private Likeable likeable(Call call, Token token) {
        var post = findPost(call, token);
        var comment = post.isPresent() ? Optional.<Comment>empty() : Optional.of(get(call, token));
        var account = post.or(() -> comment.map(Comment::account)).orElseThrow();
        if (account.network() == Network.INSTAGRAM) {
            throw GraphRefusal.unknownObject(call.method(), call.object());
        }
        return new Likeable(account, comment.map(Comment::postId).orElse(call.object()), comment);
    }

    private Optional<SandboxAccount> findPost(Call call, Token token) {
        return findPost(call, token, Permission.ENGAGE);
    }

    private Optional<SandboxAccount> findPost(Call call, Token token, Permission permission) {
        if (world.comments().find(call.object()).isPresent()) {
            return Optional.empty();
        }
        var owner = world.comments()
                .findOwner(call.object(), world.accounts())
                .filter(account -> access.reaches(token, account));
        owner.ifPresent(account -> access.require(token, account, permission));
        return owner;
    }

    private Comment get(Call call, Token token) {
        return get(call, token, Permission.ENGAGE);
    }

    private Comment get(Call call, Token token, Permission permission) {
        var comment =
                find(call.object(), token).orElseThrow(() -> GraphRefusal.unknownObject(call.method(), call.object()));
        access.require(token, comment.account(), permission);
        return comment;
    }

    Optional<Comment> find(String id, Token token) {
        return world.comments()
                .find(id)
                .filter(comment -> access.reaches(token, comment.account()))
                .or(() -> stranger(id, token));
    }

    private Optional<Comment> stranger(String id, Token token) {
        var isAcceptable = !settings.strictWindows()
                && id.matches("\\d+(_\\d+)?")
                && world.comments().find(id).isEmpty()
                && !world.comments().isRemoved(id);
        return isAcceptable
                ? world.accounts().find(token.principal()).map(account -> {
                    var comment =
                            Strangers.comment(id, account, settings.clock().instant());
                    world.comments().add(comment);
                    return comment;
                })
                : Optional.empty();
    }

    private record Likeable(SandboxAccount account, String postId, Optional<Comment> comment) {}
}
