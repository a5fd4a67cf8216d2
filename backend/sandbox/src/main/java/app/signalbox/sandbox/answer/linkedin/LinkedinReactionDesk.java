package app.signalbox.sandbox.answer.linkedin;

import app.signalbox.sandbox.answer.call.Answer;
import app.signalbox.sandbox.answer.call.Json;
import app.signalbox.sandbox.answer.outside.OutsideBook;
import app.signalbox.sandbox.answer.outside.Received;
import app.signalbox.sandbox.answer.outside.Received.Place;
import app.signalbox.sandbox.talk.Network;
import java.time.Clock;
import java.util.Set;
import java.util.regex.Pattern;

/** Reactions of pages; one of a page to each post or comment. */
final class LinkedinReactionDesk {

    private static final Set<String> TYPES =
            Set.of("LIKE", "PRAISE", "EMPATHY", "INTEREST", "APPRECIATION", "ENTERTAINMENT");
    private static final Pattern KEY = Pattern.compile("\\(actor:([^,:()]+),entity:([^,:()]+)\\)");

    private final LinkedinRoles roles;
    private final OutsideBook book;
    private final Clock clock;

    LinkedinReactionDesk(LinkedinRoles roles, OutsideBook book, Clock clock) {
        this.roles = roles;
        this.book = book;
        this.clock = clock;
    }

    Answer create(LinkedinCall call) {
        var actor = call.query().required("actor");
        roles.require(call.member(), actor);
        var body = call.json();
        var root = LinkedinCall.required(body, "root");
        var type = LinkedinCall.required(body, "reactionType");
        if (!TYPES.contains(type) || !(LinkedinUrn.isPost(root) || LinkedinUrn.isComment(root))) {
            throw LinkedinRefusal.of(400, "INVALID_INPUT", "Root or reaction type is not valid");
        }
        var id = id(actor, root);
        var before = book.find(Network.LINKEDIN, id);
        if (before.filter(received -> received.state() == Received.State.STANDING).isPresent()) {
            throw LinkedinRefusal.of(409, "CONFLICT", "The reaction exists already: " + id);
        }
        book.enter(received(call.member(), root, type, id));
        var answer = Json.object().put("id", id).put("root", root).put("reactionType", type);
        answer.putObject("created")
                .put("actor", call.member().urn())
                .put("impersonator", actor)
                .put("time", clock.millis());
        return Answer.json(201, answer).with("x-restli-id", id);
    }

    Answer delete(LinkedinCall call) {
        var key = KEY.matcher(call.rawKey("key"));
        if (!key.matches()) {
            throw LinkedinRefusal.badSyntax();
        }
        var actor = LinkedinUrn.decoded(key.group(1));
        var entity = LinkedinUrn.decoded(key.group(2));
        roles.require(call.member(), actor);
        var id = id(actor, entity);
        var received = book.find(Network.LINKEDIN, id)
                .filter(some -> some.state() == Received.State.STANDING)
                .orElseThrow(() -> LinkedinRefusal.notFound(id));
        book.change(received, Received.State.DELETED);
        return Answer.empty(204);
    }

    private static String id(String actor, String entity) {
        return "urn:li:reaction:(%s,%s)".formatted(actor, entity);
    }

    private Received received(LinkedinMember member, String root, String type, String id) {
        return new Received(
                Network.LINKEDIN,
                member.organizationId(),
                Place.REACTION,
                root,
                type,
                id,
                null,
                clock.instant(),
                Received.State.STANDING);
    }
}
