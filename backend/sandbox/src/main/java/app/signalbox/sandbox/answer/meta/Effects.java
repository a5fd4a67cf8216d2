package app.signalbox.sandbox.answer.meta;

import app.signalbox.sandbox.answer.outside.Media;
import app.signalbox.sandbox.answer.outside.OutsideBook;
import app.signalbox.sandbox.answer.outside.Received;
import app.signalbox.sandbox.answer.outside.Received.Place;
import app.signalbox.sandbox.answer.outside.Received.State;
import app.signalbox.sandbox.talk.Network;
import app.signalbox.sandbox.talk.SandboxAccount;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What follows when something took effect: the world, the book and the webhooks know of it. */
final class Effects {

    private final MetaSettings settings;
    private final World world;
    private final OutsideBook book;
    private final Postman postman;
    private final Portraits portraits;

    Effects(MetaSettings settings, World world, OutsideBook book, Postman postman) {
        this.settings = settings;
        this.world = world;
        this.book = book;
        this.postman = postman;
        this.portraits = new Portraits(world);
    }

    void messaged(
            SandboxAccount account,
            String personId,
            Utterance utterance,
            @Nullable String metadata,
            @Nullable Comment answered) {
        world.threads().say(account, personId, utterance);
        var place = answered == null ? Place.DIRECT_MESSAGE : Place.PRIVATE_REPLY;
        var to = answered == null ? personId : answered.id();
        enter(account, place, to, utterance.text(), media(utterance.attached()), utterance.id(), metadata);
        postman.sent(account, personId, utterance, metadata);
    }

    void commented(Comment comment) {
        world.comments().add(comment);
        var parent = comment.parentId();
        var to = parent == null ? comment.postId() : parent;
        enter(comment.account(), Place.COMMENT, to, comment.text(), media(comment.attached()), comment.id(), null);
        if (comment.account().network() == Network.FACEBOOK) {
            feed(comment, "add", value -> {
                value.put("message", comment.text());
                comment.attached().forEach(photo -> value.put("photo", photo.url()));
            });
        } else {
            instagramComment(comment);
        }
    }

    void reworded(Comment comment, String text) {
        comment.reword(text);
        feed(comment, "edited", value -> value.put("message", text));
    }

    void hidden(Comment comment) {
        comment.hide();
        changed(comment, State.HIDDEN, "hide");
    }

    void shown(Comment comment) {
        comment.show();
        changed(comment, State.STANDING, "unhide");
    }

    void removed(Comment comment) {
        world.comments().remove(comment);
        changed(comment, State.DELETED, "remove");
    }

    /** A second like of the same account changes nothing. */
    void liked(SandboxAccount account, String objectId, String postId) {
        var like = like(account, objectId, State.STANDING);
        var before = book.find(account.network(), like.providerId());
        if (before.filter(received -> received.state() == State.STANDING).isEmpty()) {
            book.enter(like);
            reaction(account, objectId, postId, "add");
        }
    }

    void unliked(SandboxAccount account, String objectId, String postId) {
        if (book.change(like(account, objectId, State.STANDING), State.DELETED)) {
            reaction(account, objectId, postId, "remove");
        }
    }

    private void changed(Comment comment, State state, String verb) {
        book.find(comment.account().network(), comment.id()).ifPresent(received -> book.change(received, state));
        if (comment.account().network() == Network.FACEBOOK) {
            feed(comment, verb, value -> {});
        }
    }

    private static List<Media> media(List<Attached> attached) {
        return attached.stream().map(Attached::media).toList();
    }

    private void enter(
            SandboxAccount account,
            Place place,
            String to,
            String text,
            List<Media> media,
            String id,
            @Nullable String ownId) {
        book.enter(new Received(
                account.network(),
                account.externalAccountId(),
                place,
                to,
                text,
                id,
                ownId,
                settings.clock().instant(),
                media,
                State.STANDING));
    }

    private Received like(SandboxAccount account, String objectId, State state) {
        return new Received(
                account.network(),
                account.externalAccountId(),
                Place.REACTION,
                objectId,
                "like",
                objectId + "#like#" + account.externalAccountId(),
                null,
                settings.clock().instant(),
                state);
    }

    private void feed(Comment comment, String verb, Consumer<ObjectNode> more) {
        var now = settings.clock().instant();
        var parent = comment.parentId();
        var value = Json.object();
        value.putObject("from")
                .put("id", comment.authorId())
                .put("name", portraits.name(comment.account(), comment.authorId()));
        value.put("item", "comment")
                .put("verb", verb)
                .put("comment_id", comment.id())
                .put("post_id", comment.postId())
                .put("parent_id", parent == null ? comment.postId() : parent)
                .put("created_time", now.getEpochSecond());
        more.accept(value);
        postman.changed(comment.account(), "feed", value, now);
    }

    private void instagramComment(Comment comment) {
        var account = comment.account();
        var value = Json.object().put("id", comment.id()).put("text", comment.text());
        value.putObject("from").put("id", comment.authorId()).put("username", account.displayName());
        value.putObject("media").put("id", comment.postId()).put("media_product_type", "FEED");
        if (comment.parentId() != null) {
            value.put("parent_id", comment.parentId());
        }
        postman.changed(account, "comments", value, comment.at());
    }

    private void reaction(SandboxAccount account, String objectId, String postId, String verb) {
        var now = settings.clock().instant();
        var value = Json.object()
                .put("item", "reaction")
                .put("verb", verb)
                .put("reaction_type", "like")
                .put("post_id", postId);
        if (!objectId.equals(postId)) {
            value.put("comment_id", objectId);
        }
        value.put("parent_id", postId).put("created_time", now.getEpochSecond());
        value.putObject("from").put("id", account.externalAccountId()).put("name", account.displayName());
        postman.changed(account, "feed", value, now);
    }
}
