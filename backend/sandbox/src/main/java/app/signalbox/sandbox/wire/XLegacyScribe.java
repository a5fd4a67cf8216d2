package app.signalbox.sandbox.wire;

import app.signalbox.sandbox.talk.Act;
import app.signalbox.sandbox.talk.Beat;
import app.signalbox.sandbox.talk.Conversation.Mark;
import app.signalbox.sandbox.talk.Surface;
import app.signalbox.sandbox.wire.Atom.Keys;
import app.signalbox.sandbox.wire.Atom.Section;
import tools.jackson.databind.node.ObjectNode;

/** Writes for X as the Account Activity API does: {@code for_user_id} and one list. */
final class XLegacyScribe implements Scribe {

    private static final int LONGEST_SHORT_POST = 140;

    private final Ids ids;

    XLegacyScribe(Ids ids) {
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
            case REACT, LIKE -> favorite(beat);
            case EDIT, READ, DELIVERED, POSTBACK, REFERRAL, LEAD_FORM, STORY_MENTION, HIDE ->
                throw new IllegalArgumentException("No post is a " + beat.act());
        };
    }

    private Atom post(Beat beat) {
        var id = ids.snowflake();
        var own = beat.act() == Act.REPLY;
        var author = own ? XProfile.brand(beat) : XProfile.person(beat);
        var other = own ? XProfile.person(beat) : XProfile.brand(beat);
        var text = XTalk.addressed(beat.text(), other.handle());
        var body = body(beat);
        if (!own) {
            body.put("user_has_blocked", false);
        }
        var post = body.putArray("tweet_create_events").addObject();
        describe(post, id, author, text, beat);
        answer(post, beat, other);
        XTalk.remember(beat, id);
        var kind = own ? EventKind.OWN_POST : EventKind.POST;
        return Atom.of(beat, kind, Section.WHOLE_BODY, new Keys(id, id, author.id()), text, body);
    }

    private static void describe(ObjectNode post, String id, XProfile author, String text, Beat beat) {
        var tooLong = text.length() > LONGEST_SHORT_POST;
        post.put("created_at", XProfile.oldDate(beat))
                .put("id", Long.parseLong(id))
                .put("id_str", id)
                .put("text", tooLong ? cut(text) : text)
                .put("source", "<a href=\"https://mobile.example\" rel=\"nofollow\">Mobile</a>")
                .put("truncated", tooLong)
                .put("timestamp_ms", Long.toString(beat.at().toEpochMilli()))
                .put("lang", beat.conversation().person().language());
        post.set("user", author.author());
        if (tooLong) {
            post.putObject("extended_tweet").put("full_text", text);
        }
    }

    private static String cut(String text) {
        var end = text.offsetByCodePoints(0, Math.min(text.codePointCount(0, text.length()), LONGEST_SHORT_POST - 1));
        return text.substring(0, end) + "…";
    }

    private static void answer(ObjectNode post, Beat beat, XProfile other) {
        var last = XTalk.answered(beat);
        if (last.isPresent()) {
            post.put("in_reply_to_status_id", Long.parseLong(last.get())).put("in_reply_to_status_id_str", last.get());
        } else {
            post.putNull("in_reply_to_status_id").putNull("in_reply_to_status_id_str");
        }
        post.put("in_reply_to_user_id", Long.parseLong(other.id()))
                .put("in_reply_to_user_id_str", other.id())
                .put("in_reply_to_screen_name", other.handle());
        var mention = post.putObject("entities").putArray("user_mentions").addObject();
        mention.put("screen_name", other.handle()).put("id_str", other.id());
    }

    private Atom deletion(Beat beat) {
        var id = XTalk.lastInbound(beat);
        var body = body(beat);
        var deletion = body.putArray("tweet_delete_events").addObject();
        deletion.putObject("status").put("id", id).put("user_id", Atom.personId(beat));
        deletion.put("timestamp_ms", Long.toString(beat.at().toEpochMilli()));
        return silent(beat, EventKind.POST_DELETE, new Keys(id, id + "#delete", Atom.personId(beat)), body);
    }

    private Atom favorite(Beat beat) {
        var key = ids.hex();
        var liked = beat.conversation().find(Mark.LAST_OUTBOUND).orElseGet(ids::snowflake);
        var body = body(beat);
        var favorite = body.putArray("favorite_events").addObject();
        favorite.put("id", key)
                .put("created_at", XProfile.oldDate(beat))
                .put("timestamp_ms", beat.at().toEpochMilli());
        var status = favorite.putObject("favorited_status")
                .put("id", Long.parseLong(liked))
                .put("id_str", liked);
        status.set("user", XProfile.brand(beat).author());
        favorite.set("user", XProfile.person(beat).author());
        return silent(beat, EventKind.LIKE, new Keys(liked, key, Atom.personId(beat)), body);
    }

    private Atom direct(Beat beat) {
        var id = ids.snowflake();
        var body = body(beat);
        var author = XTalk.directMessage(body, id, beat, ids);
        var users = body.putObject("users");
        users.set(Atom.personId(beat), XProfile.person(beat).entry());
        users.set(
                beat.conversation().account().externalAccountId(),
                XProfile.brand(beat).entry());
        return Atom.of(beat, XTalk.directKind(beat), Section.WHOLE_BODY, new Keys(id, id, author), beat.text(), body);
    }

    private static ObjectNode body(Beat beat) {
        return Json.object().put("for_user_id", beat.conversation().account().externalAccountId());
    }

    private static Atom silent(Beat beat, EventKind kind, Keys keys, ObjectNode body) {
        return Atom.silent(beat, kind, Section.WHOLE_BODY, keys, body);
    }
}
