package app.signalbox.sandbox.wire;

import app.signalbox.sandbox.talk.Beat;
import app.signalbox.sandbox.talk.Conversation.Mark;
import app.signalbox.sandbox.talk.Surface;
import app.signalbox.sandbox.wire.Atom.Keys;
import app.signalbox.sandbox.wire.Atom.Section;
import java.util.random.RandomGenerator;
import tools.jackson.databind.node.ObjectNode;

/** Writes organization social actions of LinkedIn; times are in milliseconds, ids of likes may be negative. */
final class LinkedinScribe implements Scribe {

    private static final int POSTS_PER_ORGANIZATION = 7;
    private static final long FIRST_POST = 7_094_000_000_000_000_000L;

    private final Ids ids;
    private final RandomGenerator random;

    LinkedinScribe(Ids ids, RandomGenerator random) {
        this.ids = ids;
        this.random = random;
    }

    @Override
    public Atom write(Beat beat) {
        return switch (beat.act()) {
            case SAY, PHOTO -> beat.conversation().surface() == Surface.MENTION ? share(beat) : comment(beat);
            case REPLY -> adminComment(beat);
            case EDIT -> edit(beat);
            case UNSEND -> deletion(beat);
            case REACT, LIKE -> like(beat);
            case READ, DELIVERED, POSTBACK, REFERRAL, LEAD_FORM, STORY_MENTION, HIDE ->
                throw new IllegalArgumentException("No social action is a " + beat.act());
        };
    }

    private Atom comment(Beat beat) {
        var comment = ids.linkedinNumber();
        beat.conversation().remember(Mark.LAST_INBOUND, comment);
        return worded(beat, "COMMENT", EventKind.COMMENT, comment, person(beat));
    }

    private Atom adminComment(Beat beat) {
        var comment = ids.linkedinNumber();
        beat.conversation().remember(Mark.LAST_OUTBOUND, comment);
        return worded(beat, "ADMIN_COMMENT", EventKind.OWN_COMMENT, comment, organization(beat));
    }

    private Atom edit(Beat beat) {
        return worded(beat, "COMMENT_EDIT", EventKind.COMMENT_EDIT, lastInbound(beat), person(beat));
    }

    private Atom worded(Beat beat, String action, EventKind kind, String comment, String owner) {
        var notification = ids.notificationId();
        var item = item(beat, action, notification);
        var entity = "urn:li:comment:(urn:li:activity:" + post(beat) + "," + comment + ")";
        item.put("generatedActivity", "urn:li:comment:(activity:" + post(beat) + "," + comment + ")");
        item.putObject("decoratedGeneratedActivity")
                .putObject("comment")
                .put("owner", owner)
                .put("text", beat.text())
                .put("entity", entity)
                .put("object", "urn:li:activity:" + post(beat));
        var author = owner.equals(person(beat))
                ? Atom.personId(beat)
                : beat.conversation().account().externalAccountId();
        var keys = new Keys(entity, Long.toString(notification), author);
        return Atom.of(beat, kind, Section.NOTIFICATIONS, keys, beat.text(), item);
    }

    private Atom deletion(Beat beat) {
        var comment = lastInbound(beat);
        var notification = ids.notificationId();
        var item = item(beat, "COMMENT_DELETE", notification);
        item.put("generatedActivity", "urn:li:comment:(activity:" + post(beat) + "," + comment + ")");
        var entity = "urn:li:comment:(urn:li:activity:" + post(beat) + "," + comment + ")";
        return silent(beat, EventKind.COMMENT_REMOVE, entity, notification, item);
    }

    private Atom like(Beat beat) {
        var notification = random.nextBoolean() ? -ids.notificationId() : ids.notificationId();
        var item = item(beat, "LIKE", notification);
        return silent(beat, EventKind.LIKE, "urn:li:activity:" + post(beat), notification, item);
    }

    private Atom share(Beat beat) {
        var notification = ids.notificationId();
        var share = "urn:li:share:" + ids.linkedinNumber();
        var item = item(beat, "SHARE_MENTION", notification).put("generatedActivity", share);
        item.putObject("decoratedGeneratedActivity")
                .putObject("share")
                .put("entity", share)
                .put("owner", person(beat))
                .put("text", beat.text())
                .put("mediaCategory", "NONE");
        var keys = new Keys(share, Long.toString(notification), Atom.personId(beat));
        return Atom.of(beat, EventKind.MENTION, Section.NOTIFICATIONS, keys, beat.text(), item);
    }

    private ObjectNode item(Beat beat, String action, long notification) {
        var item = Json.object()
                .put("notificationId", notification)
                .put("organizationalEntity", organization(beat))
                .put("subscriber", "urn:li:person:sbxAdmin01")
                .put("action", action)
                .put("lastModifiedAt", beat.at().toEpochMilli())
                .put("sourcePost", "urn:li:activity:" + post(beat));
        item.putObject("decoratedSourcePost")
                .put("entity", "urn:li:share:" + (Long.parseLong(post(beat)) - 402_000))
                .put("owner", organization(beat))
                .put("text", "News from " + beat.conversation().account().displayName())
                .put("mediaCategory", "NONE");
        return item;
    }

    private String post(Beat beat) {
        var conversation = beat.conversation();
        return conversation.find(Mark.POST).orElseGet(() -> {
            var organization = Long.parseLong(conversation.account().externalAccountId());
            var post = Long.toString(FIRST_POST + organization * 1_000 + random.nextInt(POSTS_PER_ORGANIZATION));
            conversation.remember(Mark.POST, post);
            return post;
        });
    }

    private static Atom silent(Beat beat, EventKind kind, String id, long notification, ObjectNode item) {
        var keys = new Keys(id, Long.toString(notification), Atom.personId(beat));
        return Atom.silent(beat, kind, Section.NOTIFICATIONS, keys, item);
    }

    private static String lastInbound(Beat beat) {
        return beat.conversation()
                .find(Mark.LAST_INBOUND)
                .orElseThrow(() -> new IllegalStateException("A story begins with " + beat.act()));
    }

    private static String person(Beat beat) {
        return "urn:li:person:" + Atom.personId(beat);
    }

    private static String organization(Beat beat) {
        return "urn:li:organization:" + beat.conversation().account().externalAccountId();
    }
}
