package app.signalbox.sandbox.wire;

import app.signalbox.sandbox.talk.Beat;
import app.signalbox.sandbox.talk.Conversation.Mark;
import app.signalbox.sandbox.talk.Intent;
import app.signalbox.sandbox.talk.Urgency;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One atomic event and the piece of JSON that carries it, not yet in its envelope. */
record Atom(SentEvent event, Section section, ObjectNode item) {

    static Atom spoken(Beat beat, EventKind kind, Section section, String providerId, ObjectNode item) {
        return of(beat, kind, section, new Keys(providerId, providerId, personId(beat)), beat.text(), item);
    }

    static Atom silent(Beat beat, EventKind kind, Section section, Keys keys, ObjectNode item) {
        var account = beat.conversation().account();
        var event = new SentEvent(
                account.network(),
                account.externalAccountId(),
                kind,
                keys.providerId(),
                keys.eventKey(),
                keys.authorId(),
                null,
                null,
                null,
                null,
                beat.at(),
                scene(beat, keys, beat.text()));
        return new Atom(event, section, item);
    }

    static Atom of(Beat beat, EventKind kind, Section section, Keys keys, String text, ObjectNode item) {
        var account = beat.conversation().account();
        var fromPerson = keys.authorId().equals(personId(beat));
        Intent intent = fromPerson && !text.isEmpty() ? beat.intent() : null;
        Urgency urgency = intent == null ? null : beat.urgency();
        @Nullable
        String language = intent == null ? null : beat.conversation().person().language();
        var event = new SentEvent(
                account.network(),
                account.externalAccountId(),
                kind,
                keys.providerId(),
                keys.eventKey(),
                keys.authorId(),
                text.isEmpty() ? null : text,
                intent,
                urgency,
                language,
                beat.at(),
                scene(beat, keys, ""));
        return new Atom(event, section, item);
    }

    private static Scene scene(Beat beat, Keys keys, String unsaid) {
        var conversation = beat.conversation();
        var person = conversation.person();
        var first = conversation.find(Mark.FIRST_INBOUND).filter(id -> !id.equals(keys.providerId()));
        return new Scene(
                personId(beat),
                person.name(),
                person.handle(),
                conversation.find(Mark.POST).orElse(null),
                first.orElse(null),
                unsaid.isEmpty() ? null : unsaid);
    }

    static String personId(Beat beat) {
        var conversation = beat.conversation();
        return Long.toString(conversation.person().idOn(conversation.account()));
    }

    /** Ids of an event: of the thing concerned, of the event itself, and of who did it. */
    record Keys(String providerId, String eventKey, String authorId) {}

    /** The part of a body in which an item stands. */
    enum Section {
        MESSAGING,
        STANDBY,
        CHANGES,
        WHOLE_BODY,
        NOTIFICATIONS
    }
}
