package app.signalbox.sandbox.wire;

import app.signalbox.sandbox.talk.Act;
import app.signalbox.sandbox.talk.Beat;
import app.signalbox.sandbox.talk.Conversation.Mark;
import app.signalbox.sandbox.wire.Atom.Keys;
import app.signalbox.sandbox.wire.Atom.Section;
import java.util.random.RandomGenerator;
import tools.jackson.databind.node.ObjectNode;

/** Writes comments and reactions below a page's posts as {@code feed} changes; times are in seconds. */
final class FeedScribe {

    private static final int POSTS_PER_PAGE = 9;

    private final Ids ids;
    private final RandomGenerator random;

    FeedScribe(Ids ids, RandomGenerator random) {
        this.ids = ids;
        this.random = random;
    }

    Atom write(Beat beat) {
        return switch (beat.act()) {
            case SAY, PHOTO -> comment(beat);
            case REPLY -> ownComment(beat);
            case EDIT -> edited(beat);
            case UNSEND -> removed(beat);
            case HIDE -> hidden(beat);
            case REACT, LIKE -> reaction(beat);
            case READ, DELIVERED, POSTBACK, REFERRAL, LEAD_FORM, STORY_MENTION ->
                throw new IllegalArgumentException("No comment is a " + beat.act());
        };
    }

    private Atom comment(Beat beat) {
        var id = newComment(beat);
        var value = value("comment", "add", id, beat);
        by(beat, value);
        if (beat.act() == Act.PHOTO) {
            value.put("photo", ids.picture(beat));
        }
        if (!beat.text().isEmpty()) {
            value.put("message", beat.text());
        }
        var conversation = beat.conversation();
        conversation.remember(Mark.LAST_INBOUND, id);
        if (conversation.find(Mark.FIRST_INBOUND).isEmpty()) {
            conversation.remember(Mark.FIRST_INBOUND, id);
        }
        return atom(beat, EventKind.COMMENT, id, "#add", value);
    }

    private Atom ownComment(Beat beat) {
        var id = newComment(beat);
        var account = beat.conversation().account();
        var value = value("comment", "add", id, beat).put("message", beat.text());
        value.putObject("from").put("id", account.externalAccountId()).put("name", account.displayName());
        beat.conversation().remember(Mark.LAST_OUTBOUND, id);
        var keys = new Keys(id, id + "#add", account.externalAccountId());
        return Atom.of(beat, EventKind.OWN_COMMENT, Section.CHANGES, keys, beat.text(), Changes.of("feed", value));
    }

    private Atom edited(Beat beat) {
        var id = lastInbound(beat);
        var value = value("comment", "edited", id, beat).put("message", beat.text());
        by(beat, value);
        return atom(
                beat,
                EventKind.COMMENT_EDIT,
                id,
                "#edited" + beat.conversation().edits(),
                value);
    }

    private Atom removed(Beat beat) {
        var id = lastInbound(beat);
        var value = value("comment", "remove", id, beat);
        by(beat, value);
        return silent(beat, EventKind.COMMENT_REMOVE, id, "#remove", value);
    }

    private Atom hidden(Beat beat) {
        var id = lastInbound(beat);
        var value = value("comment", "hide", id, beat);
        by(beat, value);
        return silent(beat, EventKind.COMMENT_HIDE, id, "#hide", value);
    }

    private Atom reaction(Beat beat) {
        var conversation = beat.conversation();
        var target = conversation.find(Mark.LAST_OUTBOUND).or(() -> conversation.find(Mark.LAST_INBOUND));
        var value = Json.object().put("item", "reaction").put("verb", "add").put("post_id", post(beat));
        target.ifPresent(comment -> value.put("comment_id", comment));
        value.put("parent_id", post(beat)).put("created_time", beat.at().getEpochSecond());
        value.put("reaction_type", beat.act() == Act.LIKE ? "like" : Reactions.nameOf(beat.text()));
        by(beat, value);
        var kind = beat.act() == Act.LIKE ? EventKind.LIKE : EventKind.REACTION;
        var suffix = "#reaction#" + Atom.personId(beat) + "#" + beat.at().getEpochSecond();
        return silent(beat, kind, target.orElseGet(() -> post(beat)), suffix, value);
    }

    private ObjectNode value(String item, String verb, String commentId, Beat beat) {
        var parent = beat.conversation()
                .find(Mark.FIRST_INBOUND)
                .filter(first -> !first.equals(commentId))
                .orElseGet(() -> post(beat));
        return Json.object()
                .put("item", item)
                .put("verb", verb)
                .put("comment_id", commentId)
                .put("post_id", post(beat))
                .put("parent_id", parent)
                .put("created_time", beat.at().getEpochSecond());
    }

    /** Older page subscriptions still name the author in two flat fields, with the id as a number. */
    private void by(Beat beat, ObjectNode value) {
        var person = beat.conversation().person();
        if (random.nextInt(4) == 0) {
            value.put("sender_id", person.idOn(beat.conversation().account())).put("sender_name", person.name());
        } else {
            value.putObject("from").put("id", Atom.personId(beat)).put("name", person.name());
        }
    }

    private String newComment(Beat beat) {
        var postNumber = post(beat).substring(post(beat).indexOf('_') + 1);
        return postNumber + "_" + ids.number();
    }

    private String post(Beat beat) {
        var conversation = beat.conversation();
        return conversation.find(Mark.POST).orElseGet(() -> {
            var page = conversation.account().externalAccountId();
            var post = page + "_" + (702_000_000_000_100L + random.nextInt(POSTS_PER_PAGE));
            conversation.remember(Mark.POST, post);
            return post;
        });
    }

    private static String lastInbound(Beat beat) {
        return beat.conversation()
                .find(Mark.LAST_INBOUND)
                .orElseThrow(() -> new IllegalStateException("A story begins with " + beat.act()));
    }

    private static Atom atom(Beat beat, EventKind kind, String id, String suffix, ObjectNode value) {
        var keys = new Keys(id, id + suffix, Atom.personId(beat));
        return Atom.of(beat, kind, Section.CHANGES, keys, beat.text(), Changes.of("feed", value));
    }

    private static Atom silent(Beat beat, EventKind kind, String id, String suffix, ObjectNode value) {
        var keys = new Keys(id, id + suffix, Atom.personId(beat));
        return Atom.silent(beat, kind, Section.CHANGES, keys, Changes.of("feed", value));
    }
}
