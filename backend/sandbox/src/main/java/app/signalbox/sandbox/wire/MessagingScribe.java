package app.signalbox.sandbox.wire;

import app.signalbox.sandbox.talk.Act;
import app.signalbox.sandbox.talk.Beat;
import app.signalbox.sandbox.talk.Conversation.Dialect;
import app.signalbox.sandbox.talk.Conversation.Mark;
import app.signalbox.sandbox.talk.Network;
import app.signalbox.sandbox.wire.Atom.Keys;
import app.signalbox.sandbox.wire.Atom.Section;
import java.util.random.RandomGenerator;
import tools.jackson.databind.node.ObjectNode;

/** Writes items of {@code entry[].messaging[]} for Messenger and Instagram; times are in milliseconds. */
final class MessagingScribe {

    private static final long APP_ID = 481203377219004L;
    private static final int LONGEST_QUICK_REPLY = 40;

    private final Ids ids;
    private final RandomGenerator random;

    MessagingScribe(Ids ids, RandomGenerator random) {
        this.ids = ids;
        this.random = random;
    }

    Atom write(Beat beat) {
        return switch (beat.act()) {
            case SAY, PHOTO, STORY_MENTION -> message(beat);
            case REPLY -> echo(beat);
            case EDIT -> edit(beat);
            case UNSEND -> unsend(beat);
            case REACT -> reaction(beat);
            case READ -> read(beat);
            case DELIVERED -> delivery(beat);
            case POSTBACK -> postback(beat);
            case REFERRAL -> referral(beat);
            case LEAD_FORM, LIKE, HIDE -> throw new IllegalArgumentException("No message is a " + beat.act());
        };
    }

    private Atom message(Beat beat) {
        var item = fromPerson(beat);
        var message = item.putObject("message");
        var mid = newMessageId(beat);
        message.put("mid", mid);
        if (!beat.text().isEmpty()) {
            message.put("text", beat.text());
        }
        var kind = adorn(beat, message);
        inbound(beat, mid);
        return Atom.spoken(beat, kind, section(beat), mid, item);
    }

    private EventKind adorn(Beat beat, ObjectNode message) {
        if (beat.act() != Act.SAY) {
            attach(beat, message);
            return beat.act() == Act.PHOTO ? EventKind.ATTACHMENT : EventKind.STORY_MENTION;
        }
        var answered = beat.conversation().find(Mark.LAST_OUTBOUND);
        if (answered.isPresent() && random.nextInt(5) == 0) {
            message.putObject("reply_to").put("mid", answered.get());
        }
        if (isFacebook(beat) && isShort(beat) && answered.isPresent() && random.nextInt(3) == 0) {
            message.putObject("quick_reply").put("payload", "ANSWER_" + ids.number());
            return EventKind.QUICK_REPLY;
        }
        return section(beat) == Section.STANDBY ? EventKind.STANDBY : EventKind.MESSAGE;
    }

    private static boolean isShort(Beat beat) {
        return beat.text().length() <= LONGEST_QUICK_REPLY;
    }

    private void attach(Beat beat, ObjectNode message) {
        var attachment = message.putArray("attachments").addObject();
        attachment.put("type", beat.act() == Act.PHOTO ? "image" : "story_mention");
        attachment.putObject("payload").put("url", ids.picture(beat));
    }

    private Atom echo(Beat beat) {
        var mid = newMessageId(beat);
        var item = between(accountId(beat), Atom.personId(beat), beat);
        item.putObject("message")
                .put("mid", mid)
                .put("text", beat.text())
                .put("is_echo", true)
                .put("app_id", APP_ID);
        beat.conversation().remember(Mark.LAST_OUTBOUND, mid);
        return Atom.of(beat, EventKind.ECHO, section(beat), new Keys(mid, mid, accountId(beat)), beat.text(), item);
    }

    private Atom edit(Beat beat) {
        var mid = lastInbound(beat);
        var edits = beat.conversation().edits();
        var item = fromPerson(beat);
        var edit = item.putObject("message_edit").put("mid", mid).put("text", beat.text());
        if (random.nextBoolean()) {
            edit.put("num_edit", edits);
        } else {
            edit.put("num_edit", Integer.toString(edits));
        }
        var keys = new Keys(mid, mid + "#edit" + edits, Atom.personId(beat));
        return Atom.of(beat, EventKind.MESSAGE_EDIT, section(beat), keys, beat.text(), item);
    }

    private Atom unsend(Beat beat) {
        var mid = lastInbound(beat);
        var item = fromPerson(beat);
        item.putObject("message").put("mid", mid).put("is_deleted", true);
        return silent(beat, EventKind.UNSEND, mid, "#unsend", item);
    }

    private Atom reaction(Beat beat) {
        var mid = beat.conversation().find(Mark.LAST_OUTBOUND).orElseGet(() -> lastInbound(beat));
        var item = fromPerson(beat);
        item.putObject("reaction")
                .put("mid", mid)
                .put("action", "react")
                .put("emoji", beat.text())
                .put("reaction", Reactions.nameOf(beat.text()));
        return silent(beat, EventKind.REACTION, mid, "#reaction#" + beat.at().toEpochMilli(), item);
    }

    private Atom read(Beat beat) {
        var mid = beat.conversation().find(Mark.LAST_OUTBOUND).orElseGet(() -> lastInbound(beat));
        var item = fromPerson(beat);
        var read = item.putObject("read");
        if (isFacebook(beat)) {
            read.put("watermark", beat.at().toEpochMilli());
        } else {
            read.put("mid", mid);
        }
        return silent(beat, EventKind.READ, mid, "#read#" + beat.at().toEpochMilli(), item);
    }

    private Atom delivery(Beat beat) {
        var mid = beat.conversation().find(Mark.LAST_OUTBOUND).orElseGet(() -> lastInbound(beat));
        var item = fromPerson(beat);
        var delivery = item.putObject("delivery");
        if (random.nextBoolean()) {
            delivery.putArray("mids").add(mid);
        }
        delivery.put("watermark", beat.at().toEpochMilli());
        return silent(beat, EventKind.DELIVERY, mid, "#delivery#" + beat.at().toEpochMilli(), item);
    }

    private Atom postback(Beat beat) {
        var mid = ids.messengerId();
        var item = fromPerson(beat);
        item.putObject("postback").put("mid", mid).put("title", "Get Started").put("payload", "GET_STARTED");
        return silent(beat, EventKind.POSTBACK, mid, "", item);
    }

    private Atom referral(Beat beat) {
        var item = fromPerson(beat);
        var reference = "spring_" + ids.number();
        var referral = item.putObject("referral").put("ref", reference);
        if (random.nextBoolean()) {
            referral.put("source", "ADS").put("type", "OPEN_THREAD").put("ad_id", ids.number());
        } else {
            referral.put("source", "SHORTLINK").put("type", "OPEN_THREAD");
        }
        return silent(beat, EventKind.REFERRAL, reference, "", item);
    }

    private static Atom silent(Beat beat, EventKind kind, String id, String suffix, ObjectNode item) {
        return Atom.silent(beat, kind, section(beat), new Keys(id, id + suffix, Atom.personId(beat)), item);
    }

    private static ObjectNode fromPerson(Beat beat) {
        return between(Atom.personId(beat), accountId(beat), beat);
    }

    private static ObjectNode between(String sender, String recipient, Beat beat) {
        var item = Json.object();
        item.putObject("sender").put("id", sender);
        item.putObject("recipient").put("id", recipient);
        return item.put("timestamp", beat.at().toEpochMilli());
    }

    private String newMessageId(Beat beat) {
        return isFacebook(beat) ? ids.messengerId() : ids.instagramMessageId();
    }

    private static void inbound(Beat beat, String mid) {
        beat.conversation().remember(Mark.LAST_INBOUND, mid);
    }

    private static String lastInbound(Beat beat) {
        return beat.conversation()
                .find(Mark.LAST_INBOUND)
                .orElseThrow(() -> new IllegalStateException("A story begins with " + beat.act()));
    }

    private static Section section(Beat beat) {
        return beat.conversation().dialect() == Dialect.ALTERNATE ? Section.STANDBY : Section.MESSAGING;
    }

    private static boolean isFacebook(Beat beat) {
        return beat.conversation().account().network() == Network.FACEBOOK;
    }

    private static String accountId(Beat beat) {
        return beat.conversation().account().externalAccountId();
    }
}
