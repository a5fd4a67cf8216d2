package app.signalbox.sandbox.answer.linkedin;

import app.signalbox.sandbox.answer.call.Answer;
import app.signalbox.sandbox.answer.call.Json;
import app.signalbox.sandbox.answer.outside.OutsideBook;
import app.signalbox.sandbox.answer.outside.Received;
import app.signalbox.sandbox.answer.outside.Received.Place;
import app.signalbox.sandbox.talk.Network;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.node.ObjectNode;

/** Comments of pages. LinkedIn carries no id of the product's, so the same comment twice is two comments. */
final class LinkedinCommentDesk {

    private static final int LONGEST = 1_250;

    private final AtomicLong ids;
    private final LinkedinSettings settings;
    private final LinkedinComments comments;
    private final LinkedinImageDesk images;
    private final LinkedinRoles roles;
    private final LinkedinNotices notices;
    private final OutsideBook book;
    private final Clock clock;

    LinkedinCommentDesk(
            LinkedinSettings settings,
            LinkedinComments comments,
            LinkedinImageDesk images,
            LinkedinRoles roles,
            LinkedinNotices notices,
            OutsideBook book,
            Clock clock) {
        this.settings = settings;
        this.images = images;
        this.comments = comments;
        this.roles = roles;
        this.notices = notices;
        this.book = book;
        this.clock = clock;
        this.ids = new AtomicLong(clock.millis() << 22);
    }

    Answer create(LinkedinCall call) {
        var target = target(call);
        var body = call.json();
        var actor = LinkedinCall.required(body, "actor");
        roles.require(call.member(), actor);
        requireObject(body, target);
        var text = text(body);
        if (body.path("content").size() > 0 && !settings.commentImages()) {
            throw LinkedinRefusal.denied("Comments with content entities are not permitted for this application");
        }
        var comment = new LinkedinComment(
                LinkedinUrn.comment(LinkedinUrn.postOf(target), Long.toString(ids.incrementAndGet())),
                call.member().organizationId(),
                actor,
                call.member().urn(),
                parent(body, target),
                text,
                clock.instant(),
                images.named(call, body),
                false);
        comments.put(comment);
        book.enter(received(comment));
        notices.commented(comment);
        return Answer.json(201, comment.json())
                .with("x-restli-id", comment.id())
                .with("Location", call.call().path() + "/" + comment.id());
    }

    Answer list(LinkedinCall call) {
        var target = target(call);
        requireAdministrator(call);
        return LinkedinPage.of(comments.below(target), call.query(), LinkedinComment::json);
    }

    Answer get(LinkedinCall call) {
        requireAdministrator(call);
        return Answer.json(200, known(call).json());
    }

    Answer delete(LinkedinCall call) {
        var actor = call.query().required("actor");
        roles.require(call.member(), actor);
        var comment = known(call);
        if (!comment.organizationId().equals(call.member().organizationId())) {
            throw LinkedinRefusal.denied("The actor may not delete this comment");
        }
        comments.change(comment.urn(), LinkedinComment::deleted);
        book.change(received(comment), Received.State.DELETED);
        notices.deleted(comment);
        return Answer.empty(204);
    }

    private LinkedinComment known(LinkedinCall call) {
        var urn = LinkedinUrn.comment(LinkedinUrn.postOf(target(call)), call.key("id"));
        return comments.find(urn).filter(comment -> !comment.gone()).orElseThrow(() -> LinkedinRefusal.notFound(urn));
    }

    private static String target(LinkedinCall call) {
        var target = call.key("target");
        if (!LinkedinUrn.isPost(target) && !LinkedinUrn.isComment(target)) {
            throw LinkedinRefusal.badSyntax();
        }
        return target;
    }

    private static void requireObject(ObjectNode body, String target) {
        var object = LinkedinCall.required(body, "object");
        if (!LinkedinUrn.isPost(object) || !object.equals(LinkedinUrn.postOf(target))) {
            throw LinkedinRefusal.of(400, "INVALID_INPUT", "Object %s is not the one of %s".formatted(object, target));
        }
    }

    private String parent(ObjectNode body, String target) {
        var parent = Json.text(body, "parentComment")
                .or(() -> Optional.of(target).filter(LinkedinUrn::isComment))
                .orElse("");
        if (!parent.isEmpty() && !LinkedinUrn.postOf(parent).equals(LinkedinUrn.postOf(target))) {
            throw LinkedinRefusal.of(400, "INVALID_INPUT", "The parent comment stands below another post");
        }
        comments.find(parent).filter(LinkedinComment::gone).ifPresent(gone -> {
            throw LinkedinRefusal.notFound(parent);
        });
        return parent;
    }

    private static String text(ObjectNode body) {
        var text = Json.text(body.path("message"), "text")
                .orElseThrow(() -> LinkedinRefusal.field(
                        "/message/text", "field is required but not found and has no default value"));
        var length = text.codePointCount(0, text.length());
        if (length > LONGEST) {
            throw LinkedinRefusal.of(
                    400,
                    "FIELD_LENGTH_TOO_LONG",
                    "ERROR :: /message/text :: length of \"%d\" is greater than maximum allowed \"%d\""
                            .formatted(length, LONGEST));
        }
        return text;
    }

    private void requireAdministrator(LinkedinCall call) {
        roles.require(call.member(), LinkedinUrn.organization(call.member().organizationId()));
    }

    private static Received received(LinkedinComment comment) {
        return new Received(
                Network.LINKEDIN,
                comment.organizationId(),
                Place.COMMENT,
                comment.parent().isEmpty() ? comment.post() : comment.parent(),
                comment.text(),
                comment.urn(),
                null,
                comment.at(),
                comment.images().stream().map(LinkedinImage::media).toList(),
                Received.State.STANDING);
    }
}
