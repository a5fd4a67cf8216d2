package app.signalbox.sandbox.wire;

import app.signalbox.sandbox.talk.Act;
import app.signalbox.sandbox.talk.Beat;
import app.signalbox.sandbox.talk.Conversation.Mark;
import app.signalbox.sandbox.talk.Surface;
import app.signalbox.sandbox.wire.Atom.Keys;
import app.signalbox.sandbox.wire.Atom.Section;
import tools.jackson.databind.node.ObjectNode;

/** Writes for X as the X Activity API does: one event in {@code data}. */
final class XActivityScribe implements Scribe {

    private final Ids ids;

    XActivityScribe(Ids ids) {
        this.ids = ids;
    }

    @Override
    public Atom write(Beat beat) {
        return beat.conversation().surface() == Surface.DIRECT ? direct(beat) : open(beat);
    }

    private Atom open(Beat beat) {
        return switch (beat.act()) {
            case SAY, PHOTO, REPLY -> post(beat);
            case UNSEND -> deletion(beat);
            case REACT, LIKE -> like(beat);
            case EDIT, READ, DELIVERED, POSTBACK, REFERRAL, LEAD_FORM, STORY_MENTION, HIDE ->
                throw new IllegalArgumentException("No post is a " + beat.act());
        };
    }

    private Atom post(Beat beat) {
        var own = beat.act() == Act.REPLY;
        var author = own ? XProfile.brand(beat) : XProfile.person(beat);
        var other = own ? XProfile.person(beat) : XProfile.brand(beat);
        var body = Activity.of(beat, ids.signedLong(), postType(beat));
        var id = ids.snowflake();
        var text = XTalk.addressed(beat.text(), other.handle());
        describe(body.payload(), id, author, text, beat);
        answer(body.payload(), id, beat, other);
        var includes = body.data().putObject("includes");
        includes.putArray("users").add(author.user()).add(other.user());
        XTalk.remember(beat, id);
        var kind = own ? EventKind.OWN_POST : EventKind.POST;
        return Atom.of(beat, kind, Section.WHOLE_BODY, new Keys(id, body.key(), author.id()), text, body.whole());
    }

    private static String postType(Beat beat) {
        if (beat.act() == Act.REPLY) {
            return "post.create";
        }
        return XTalk.answered(beat).isPresent() ? "post.reply.create" : "post.mention.create";
    }

    private static void describe(ObjectNode payload, String id, XProfile author, String text, Beat beat) {
        payload.put("id", id)
                .put("text", text)
                .put("author_id", author.id())
                .put("created_at", XProfile.newDate(beat))
                .put("lang", beat.conversation().person().language())
                .put("possibly_sensitive", false)
                .put("reply_settings", "everyone");
        payload.putArray("edit_history_tweet_ids").add(id);
        payload.putArray("display_text_range").add(0).add(text.length());
    }

    private static void answer(ObjectNode payload, String id, Beat beat, XProfile other) {
        var mention = payload.putObject("entities").putArray("mentions").addObject();
        mention.put("start", 0)
                .put("end", other.handle().length() + 1)
                .put("username", other.handle())
                .put("id", other.id());
        payload.put(
                "conversation_id", beat.conversation().find(Mark.FIRST_INBOUND).orElse(id));
        XTalk.answered(beat).ifPresent(last -> {
            payload.put("in_reply_to_tweet_id", last).put("in_reply_to_user_id", other.id());
            payload.putArray("referenced_tweets")
                    .addObject()
                    .put("type", "replied_to")
                    .put("id", last);
        });
    }

    private Atom deletion(Beat beat) {
        var id = XTalk.lastInbound(beat);
        var body = Activity.of(beat, ids.signedLong(), "post.delete");
        body.payload().put("id", id).put("author_id", Atom.personId(beat));
        body.data()
                .putObject("includes")
                .putArray("users")
                .addObject()
                .set("data", XProfile.person(beat).user());
        return silent(beat, EventKind.POST_DELETE, id, body);
    }

    private Atom like(Beat beat) {
        var liked = beat.conversation().find(Mark.LAST_OUTBOUND).orElseGet(ids::snowflake);
        var brand = beat.conversation().account().externalAccountId();
        var body = Activity.of(beat, ids.signedLong(), "like.create");
        body.filter().put("direction", "inbound");
        body.payload()
                .put("id", ids.hex())
                .put("created_at", XProfile.newDate(beat))
                .put("timestamp_ms", Long.toString(beat.at().toEpochMilli()))
                .put("liked_tweet_author_id", brand)
                .put("liked_tweet_id", liked);
        body.data()
                .putObject("includes")
                .putArray("users")
                .add(XProfile.person(beat).user());
        return silent(beat, EventKind.LIKE, liked, body);
    }

    private Atom direct(Beat beat) {
        var own = beat.act() == Act.REPLY;
        var body = Activity.of(beat, ids.signedLong(), own ? "dm.sent" : "dm.received");
        var id = ids.snowflake();
        var author = XTalk.directMessage(body.payload(), id, beat, ids);
        var users = body.payload().putObject("users");
        users.putObject(Atom.personId(beat)).set("data", XProfile.person(beat).user());
        users.putObject(beat.conversation().account().externalAccountId())
                .set("data", XProfile.brand(beat).user());
        var keys = new Keys(id, body.key(), author);
        return Atom.of(beat, XTalk.directKind(beat), Section.WHOLE_BODY, keys, beat.text(), body.whole());
    }

    private static Atom silent(Beat beat, EventKind kind, String id, Activity body) {
        var keys = new Keys(id, body.key(), Atom.personId(beat));
        return Atom.silent(beat, kind, Section.WHOLE_BODY, keys, body.whole());
    }

    /** The envelope, open at its parts. */
    private record Activity(ObjectNode whole, ObjectNode data, ObjectNode filter, ObjectNode payload, String key) {

        static Activity of(Beat beat, String key, String type) {
            var whole = Json.object();
            var data = whole.putObject("data").put("event_uuid", key);
            var filter = data.putObject("filter");
            filter.put("user_id", beat.conversation().account().externalAccountId());
            data.put("event_type", type).put("tag", "sandbox");
            return new Activity(whole, data, filter, data.putObject("payload"), key);
        }
    }
}
