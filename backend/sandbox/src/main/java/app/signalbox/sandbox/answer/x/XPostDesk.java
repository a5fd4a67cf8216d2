package app.signalbox.sandbox.answer.x;

import app.signalbox.sandbox.answer.call.Answer;
import app.signalbox.sandbox.answer.call.Json;
import app.signalbox.sandbox.answer.call.Refusal;
import app.signalbox.sandbox.answer.outside.OutsideBook;
import app.signalbox.sandbox.answer.outside.Received;
import app.signalbox.sandbox.answer.outside.Received.Place;
import app.signalbox.sandbox.talk.Network;
import java.time.Clock;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Posts, replies and what may be done with them. */
final class XPostDesk {

    private static final Set<String> KNOWN = Set.of(
            "card_uri",
            "community_id",
            "direct_message_deep_link",
            "edit_options",
            "for_super_followers_only",
            "geo",
            "made_with_ai",
            "media",
            "nullcast",
            "paid_partnership",
            "poll",
            "quote_tweet_id",
            "reply",
            "reply_settings",
            "share_with_followers",
            "text");

    private final XPosts posts;
    private final XMediaDesk media;
    private final XSnowflakes ids;
    private final XEvents events;
    private final XCredit credit;
    private final OutsideBook book;
    private final Clock clock;

    XPostDesk(
            XPosts posts,
            XMediaDesk media,
            XSnowflakes ids,
            XEvents events,
            XCredit credit,
            OutsideBook book,
            Clock clock) {
        this.posts = posts;
        this.media = media;
        this.ids = ids;
        this.events = events;
        this.credit = credit;
        this.book = book;
        this.clock = clock;
    }

    Answer create(XCall call) {
        var body = call.json();
        requireKnown(body);
        var files = media.ofPost(call, body);
        var text = files.isEmpty()
                ? call.required(body, "text")
                : Json.text(body, "text").orElse("");
        requireShort(text);
        credit.require();
        var post = new XPost(
                ids.next(), call.caller().userId(), text, answered(body), clock.instant(), files, XPost.State.STANDING);
        if (!posts.putUnlessDuplicate(post)) {
            throw XRefusal.forbidden("You are not allowed to create a Tweet with duplicate content.");
        }
        credit.charge(XPostText.hasUrl(text) ? XCharge.POST_CREATE_WITH_URL : XCharge.POST_CREATE);
        book.enter(received(post));
        events.posted(post, posts.find(post.answered()).map(XPost::authorId).orElse(""));
        var data = Json.object().put("id", post.id()).put("text", post.shown());
        data.putArray("edit_history_tweet_ids").add(post.id());
        return data(201, data);
    }

    Answer delete(XCall call) {
        var post = posts.find(call.id("id")).filter(known -> !known.isGone()).orElseThrow(() -> missing(call));
        if (!post.authorId().equals(call.caller().userId())) {
            throw XRefusal.forbidden("You are not authorized to delete this Tweet.");
        }
        posts.change(post.id(), XPost.State.DELETED);
        book.change(received(post), Received.State.DELETED);
        events.deleted(post);
        return data(200, Json.object().put("deleted", true));
    }

    Answer hide(XCall call) {
        var body = call.json();
        if (!body.path("hidden").isBoolean()) {
            throw XRefusal.invalid("hidden", "", "$.hidden: is missing but it is required");
        }
        var hidden = body.path("hidden").booleanValue();
        posts.find(call.id("id")).filter(XPost::isGone).ifPresent(gone -> {
            throw missing(call);
        });
        var id = call.id("id");
        if (posts.find(id).isEmpty()) {
            posts.put(new XPost(id, "", "", "", clock.instant(), XPost.State.STANDING));
        }
        posts.change(id, hidden ? XPost.State.HIDDEN : XPost.State.STANDING);
        return data(200, Json.object().put("hidden", hidden));
    }

    Answer like(XCall call) {
        var userId = call.self();
        var postId = XCall.requireId("tweet_id", call.required(call.json(), "tweet_id"));
        credit.require();
        credit.charge(XCharge.LIKE);
        var post = posts.find(postId).orElseGet(() -> unheard(postId));
        if (post.isGone()) {
            throw XRefusal.notFound("tweet", "tweet_id", postId);
        }
        book.enter(liked(userId, postId));
        events.liked(userId, post);
        return data(200, Json.object().put("liked", true));
    }

    Answer unlike(XCall call) {
        book.change(liked(call.self(), call.id("tweet_id")), Received.State.DELETED);
        return data(200, Json.object().put("liked", false));
    }

    private XPost unheard(String id) {
        return new XPost(id, "", "", "", clock.instant(), XPost.State.STANDING);
    }

    private String answered(ObjectNode body) {
        if (!body.has("reply")) {
            return "";
        }
        var id = XCall.requireId(
                "reply.in_reply_to_tweet_id",
                Json.text(body.path("reply"), "in_reply_to_tweet_id").orElse(""));
        posts.find(id).filter(XPost::isGone).ifPresent(gone -> {
            throw XRefusal.forbidden("You attempted to reply to a Tweet that is deleted or not visible to you.");
        });
        return id;
    }

    private static void requireKnown(ObjectNode body) {
        body.propertyNames().stream()
                .filter(name -> !KNOWN.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw XRefusal.invalid(
                            name,
                            "",
                            "$.%s: is not defined in the schema and the schema does not allow additional properties"
                                    .formatted(name));
                });
    }

    private static void requireShort(String text) {
        if (XPostText.length(text) > XPostText.LONGEST) {
            throw XRefusal.badRequest("Your Tweet text is too long. For more information on how Twitter determines"
                    + " text length see https://github.com/twitter/twitter-text.");
        }
    }

    private Received received(XPost post) {
        var place = post.answered().isEmpty() ? Place.POST : Place.COMMENT;
        return new Received(
                Network.X,
                post.authorId(),
                place,
                post.answered(),
                post.text(),
                post.id(),
                null,
                post.at(),
                post.media(),
                Received.State.STANDING);
    }

    private Received liked(String userId, String postId) {
        return new Received(
                Network.X,
                userId,
                Place.REACTION,
                postId,
                "like",
                "like:" + userId + ":" + postId,
                null,
                clock.instant(),
                Received.State.STANDING);
    }

    private static Refusal missing(XCall call) {
        return XRefusal.notFound("tweet", "id", call.id("id"));
    }

    private static Answer data(int status, ObjectNode data) {
        var body = Json.object();
        body.set("data", data);
        return Answer.json(status, body);
    }
}
