package app.signalbox.sandbox.wire;

import app.signalbox.sandbox.talk.Act;
import app.signalbox.sandbox.talk.Beat;
import app.signalbox.sandbox.talk.Conversation.Mark;
import app.signalbox.sandbox.talk.Surface;
import app.signalbox.sandbox.wire.Atom.Keys;
import app.signalbox.sandbox.wire.Atom.Section;
import java.util.random.RandomGenerator;

/** Writes for Instagram: direct messages, comments, live comments, and mentions that carry only ids. */
final class InstagramScribe implements Scribe {

    private static final int POSTS_PER_ACCOUNT = 12;

    private final Ids ids;
    private final RandomGenerator random;
    private final MessagingScribe messaging;

    InstagramScribe(Ids ids, RandomGenerator random) {
        this.ids = ids;
        this.random = random;
        this.messaging = new MessagingScribe(ids, random);
    }

    @Override
    public Atom write(Beat beat) {
        return switch (beat.conversation().surface()) {
            case DIRECT -> messaging.write(beat);
            case MENTION -> mention(beat);
            case COMMENT, LIVE_COMMENT, REVIEW -> comment(beat);
        };
    }

    private Atom comment(Beat beat) {
        var id = ids.instagramNumber();
        var conversation = beat.conversation();
        var live = conversation.surface() == Surface.LIVE_COMMENT;
        var value = Json.object().put("id", id).put("text", beat.text());
        var author = author(beat);
        value.putObject("from").put("id", author).put("username", username(beat));
        value.putObject("media").put("id", media(beat)).put("media_product_type", live ? "LIVE" : "FEED");
        conversation.find(Mark.FIRST_INBOUND).ifPresent(first -> value.put("parent_id", first));
        if (conversation.find(Mark.FIRST_INBOUND).isEmpty()) {
            conversation.remember(Mark.FIRST_INBOUND, id);
        }
        var field = live ? "live_comments" : "comments";
        return Atom.of(
                beat, kind(beat), Section.CHANGES, new Keys(id, id, author), beat.text(), Changes.of(field, value));
    }

    private static EventKind kind(Beat beat) {
        if (beat.act() == Act.REPLY) {
            return EventKind.OWN_COMMENT;
        }
        return beat.conversation().surface() == Surface.LIVE_COMMENT ? EventKind.LIVE_COMMENT : EventKind.COMMENT;
    }

    private static String author(Beat beat) {
        return beat.act() == Act.REPLY ? beat.conversation().account().externalAccountId() : Atom.personId(beat);
    }

    private static String username(Beat beat) {
        var conversation = beat.conversation();
        return beat.act() == Act.REPLY
                ? conversation.account().brand().handle()
                : conversation.person().handle();
    }

    private Atom mention(Beat beat) {
        var comment = ids.instagramNumber();
        var media = ids.instagramNumber();
        beat.conversation().remember(Mark.POST, media);
        var value = Json.object().put("media_id", media).put("comment_id", comment);
        var keys = new Keys(comment, comment, Atom.personId(beat));
        return Atom.silent(beat, EventKind.MENTION, Section.CHANGES, keys, Changes.of("mentions", value));
    }

    private String media(Beat beat) {
        var conversation = beat.conversation();
        return conversation.find(Mark.POST).orElseGet(() -> {
            var media = "179" + (40_000_000_000_000L + random.nextInt(POSTS_PER_ACCOUNT));
            conversation.remember(Mark.POST, media);
            return media;
        });
    }
}
