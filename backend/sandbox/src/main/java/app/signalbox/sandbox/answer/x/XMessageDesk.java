package app.signalbox.sandbox.answer.x;

import app.signalbox.sandbox.answer.call.Answer;
import app.signalbox.sandbox.answer.call.Json;
import app.signalbox.sandbox.answer.outside.OutsideBook;
import app.signalbox.sandbox.answer.outside.Received;
import app.signalbox.sandbox.answer.outside.Received.Place;
import app.signalbox.sandbox.talk.Network;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Sends direct messages. X carries no id of the product's, so the same message twice is two messages. */
final class XMessageDesk {

    private static final int LONGEST = 10_000;

    private final Set<String> closed = ConcurrentHashMap.newKeySet();
    private final XMessages messages;
    private final XMediaDesk media;
    private final XSnowflakes ids;
    private final XEvents events;
    private final XCredit credit;
    private final OutsideBook book;
    private final Clock clock;

    XMessageDesk(
            XMessages messages,
            XMediaDesk media,
            XSnowflakes ids,
            XEvents events,
            XCredit credit,
            OutsideBook book,
            Clock clock) {
        this.messages = messages;
        this.media = media;
        this.ids = ids;
        this.events = events;
        this.credit = credit;
        this.book = book;
        this.clock = clock;
    }

    Answer createWith(XCall call) {
        return create(call, call.id("participant_id"));
    }

    Answer createIn(XCall call) {
        var own = call.caller().userId();
        var parts = List.of(call.parts().getOrDefault("dm_conversation_id", "").split("-", -1));
        var others = parts.stream().filter(id -> !id.equals(own)).toList();
        if (parts.size() != 2 || others.size() != 1) {
            throw XRefusal.forbidden("You do not have permission to DM one or more participants.");
        }
        return create(call, XCall.requireId("dm_conversation_id", others.getFirst()));
    }

    /** This person takes no direct messages any more. */
    void close(String personId) {
        closed.add(personId);
    }

    private Answer create(XCall call, String receiver) {
        var asked = call.json();
        var files = media.ofMessage(call, asked);
        var text = files.isEmpty()
                ? call.required(asked, "text")
                : Json.text(asked, "text").orElse("");
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw XRefusal.invalid("text", "", "$.text: may only be %d characters long".formatted(LONGEST));
        }
        if (closed.contains(receiver) || receiver.equals(call.caller().userId())) {
            throw XRefusal.forbidden("You do not have permission to DM one or more participants.");
        }
        credit.require();
        var message = new XMessage(ids.next(), call.caller().userId(), receiver, text, clock.instant(), files);
        messages.add(message);
        credit.charge(XCharge.DM_CREATE);
        book.enter(received(message));
        events.sent(message);
        var body = Json.object();
        body.putObject("data")
                .put("dm_conversation_id", message.conversationId())
                .put("dm_event_id", message.id());
        return Answer.json(201, body);
    }

    private static Received received(XMessage message) {
        return new Received(
                Network.X,
                message.senderId(),
                Place.DIRECT_MESSAGE,
                message.receiverId(),
                message.text(),
                message.id(),
                null,
                message.at(),
                message.media(),
                Received.State.STANDING);
    }
}
