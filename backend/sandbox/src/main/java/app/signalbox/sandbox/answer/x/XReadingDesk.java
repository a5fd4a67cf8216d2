package app.signalbox.sandbox.answer.x;

import app.signalbox.sandbox.answer.call.Answer;
import app.signalbox.sandbox.answer.call.Json;
import app.signalbox.sandbox.answer.call.Parameters;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Predicate;

/** Reading back: users, posts and direct messages. */
final class XReadingDesk {

    private final XProfiles profiles;
    private final XPosts posts;
    private final XMessages messages;
    private final XCredit credit;

    XReadingDesk(XProfiles profiles, XPosts posts, XMessages messages, XCredit credit) {
        this.profiles = profiles;
        this.posts = posts;
        this.messages = messages;
        this.credit = credit;
    }

    Answer me(XCall call) {
        var userId = call.caller().userId();
        credit.chargeRead(XCharge.USER_READ, userId);
        var body = Json.object();
        profiles.user(userId).ifPresent(user -> body.set("data", user));
        return Answer.json(200, body);
    }

    Answer post(XCall call) {
        var id = call.id("id");
        var post = posts.find(id)
                .filter(known -> !known.isGone())
                .orElseThrow(() -> XRefusal.notFound("tweet", "id", id));
        credit.chargeRead(XCharge.POST_READ, id);
        var body = Json.object();
        body.set("data", fields(call).post(post));
        return Answer.json(200, body);
    }

    Answer posts(XCall call) {
        var body = Json.object();
        for (var id : ids(call)) {
            var post = posts.find(id).filter(known -> !known.isGone());
            post.ifPresent(known -> {
                credit.chargeRead(XCharge.POST_READ, id);
                body.withArrayProperty("data").add(fields(call).post(known));
            });
            if (post.isEmpty()) {
                body.withArrayProperty("errors").add(XRefusal.missing("tweet", "ids", id));
            }
        }
        return Answer.json(200, body);
    }

    Answer postsOfUser(XCall call) {
        var query = call.call().query();
        var wanted = after(query);
        var all = posts.of(call.id("id")).stream().filter(wanted).toList();
        var page = XPage.of(all, query, 5, 10);
        page.entries().forEach(post -> credit.chargeRead(XCharge.POST_READ, post.id()));
        return page.answer(fields(call)::post);
    }

    Answer messages(XCall call) {
        var userId = call.caller().userId();
        return page(call, messages.where(message -> message.concerns(userId)));
    }

    Answer messagesWith(XCall call) {
        var conversation = XMessage.conversationOf(call.caller().userId(), call.id("participant_id"));
        return page(call, messages.where(message -> message.conversationId().equals(conversation)));
    }

    private Answer page(XCall call, List<XMessage> all) {
        var query = call.call().query();
        var page = XPage.of(all, query, 1, 100);
        page.entries().forEach(message -> credit.chargeRead(XCharge.DM_READ, message.id()));
        return page.answer(XFields.of(query, "dm_event.fields")::message);
    }

    private static XFields fields(XCall call) {
        return XFields.of(call.call().query(), "tweet.fields");
    }

    private static List<String> ids(XCall call) {
        var ids = List.of(call.call().query().text("ids", "").split(",", -1));
        if (ids.size() > 100) {
            throw XRefusal.invalid("ids", "", "The number of values in the `ids` query parameter list is not between 1 and 100");
        }
        ids.forEach(id -> XCall.requireId("ids", id));
        return ids;
    }

    private static Predicate<XPost> after(Parameters query) {
        var since = query.find("since_id").map(id -> XCall.requireId("since_id", id));
        var start = query.find("start_time").map(XReadingDesk::moment);
        var end = query.find("end_time").map(XReadingDesk::moment);
        return post -> since.filter(id -> !isLater(post.id(), id)).isEmpty()
                && start.filter(post.at()::isBefore).isEmpty()
                && end.filter(moment -> !post.at().isBefore(moment)).isEmpty();
    }

    private static boolean isLater(String id, String other) {
        return id.length() != other.length() ? id.length() > other.length() : id.compareTo(other) > 0;
    }

    private static Instant moment(String value) {
        try {
            return Instant.parse(value);
        } catch (DateTimeParseException e) {
            throw XRefusal.invalid(
                    "start_time", value, "The `start_time` query parameter value [%s] is not a valid time".formatted(value));
        }
    }
}
