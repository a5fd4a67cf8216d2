package app.signalbox.sandbox.wire;

import app.signalbox.sandbox.talk.Act;
import app.signalbox.sandbox.talk.Beat;
import app.signalbox.sandbox.talk.Conversation.Mark;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What both wordings of X have in common: who answers whom, and legacy direct messages. */
final class XTalk {

    private static final String SOURCE_APP = "268278";

    private XTalk() {}

    static String addressed(String text, String handle) {
        return text.contains("@" + handle) ? text : "@" + handle + " " + text;
    }

    static Optional<String> answered(Beat beat) {
        var conversation = beat.conversation();
        return beat.act() == Act.REPLY
                ? conversation.find(Mark.LAST_INBOUND)
                : conversation.find(Mark.LAST_OUTBOUND).or(() -> conversation.find(Mark.FIRST_INBOUND));
    }

    static void remember(Beat beat, String id) {
        var conversation = beat.conversation();
        if (beat.act() == Act.REPLY) {
            conversation.remember(Mark.LAST_OUTBOUND, id);
            return;
        }
        conversation.remember(Mark.LAST_INBOUND, id);
        if (conversation.find(Mark.FIRST_INBOUND).isEmpty()) {
            conversation.remember(Mark.FIRST_INBOUND, id);
        }
    }

    static String lastInbound(Beat beat) {
        return beat.conversation()
                .find(Mark.LAST_INBOUND)
                .orElseThrow(() -> new IllegalStateException("A story begins with " + beat.act()));
    }

    static EventKind directKind(Beat beat) {
        if (beat.act() == Act.REPLY) {
            return EventKind.ECHO;
        }
        return beat.act() == Act.PHOTO ? EventKind.ATTACHMENT : EventKind.MESSAGE;
    }

    /** Adds {@code direct_message_events} with one message and returns the id of who wrote it. */
    static String directMessage(ObjectNode holder, String id, Beat beat, Ids ids) {
        var own = beat.act() == Act.REPLY;
        var brand = beat.conversation().account().externalAccountId();
        var sender = own ? brand : Atom.personId(beat);
        var event = holder.putArray("direct_message_events").addObject();
        event.put("type", "message_create")
                .put("id", id)
                .put("created_timestamp", Long.toString(beat.at().toEpochMilli()));
        var message = event.putObject("message_create");
        message.putObject("target").put("recipient_id", own ? Atom.personId(beat) : brand);
        message.put("sender_id", sender).put("source_app_id", SOURCE_APP);
        var data = message.putObject("message_data").put("text", beat.text());
        var entities = data.putObject("entities");
        entities.putArray("hashtags");
        entities.putArray("symbols");
        entities.putArray("user_mentions");
        entities.putArray("urls");
        if (beat.act() == Act.PHOTO) {
            attach(data, beat, ids);
        }
        return sender;
    }

    private static void attach(ObjectNode data, Beat beat, Ids ids) {
        var id = ids.snowflake();
        var media = data.putObject("attachment").put("type", "media").putObject("media");
        media.put("id", Long.parseLong(id))
                .put("id_str", id)
                .put("media_url_https", ids.picture(beat))
                .put("type", "photo");
    }
}
