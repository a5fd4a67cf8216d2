package app.signalbox.server.channels.x;

import app.signalbox.server.channels.EventSource;
import app.signalbox.server.channels.Person;
import app.signalbox.server.channels.ProviderEvent.Notice;
import app.signalbox.server.channels.ProviderEvent.Unreadable;
import app.signalbox.server.channels.ThreadRef;
import app.signalbox.server.channels.wire.Atom;
import app.signalbox.server.channels.wire.Fields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event of X in either shape.
 *
 * @param key the id that X gave the event itself, absent in the legacy shape
 * @param includes what the Activity shape sends along
 */
record XItem(Atom atom, @Nullable String key, XPeople people, Fields includes) {

    /** Source with X's own event id, else with the given key. */
    EventSource source(@Nullable Instant time, String... own) {
        var timed = atom.at(time);
        return key == null ? timed.source(own) : timed.source(key);
    }

    /** Source of an event that has no id of its own in the legacy shape. */
    EventSource source(@Nullable Instant time) {
        var timed = atom.at(time);
        return key == null ? timed.hashed("event") : timed.source(key);
    }

    Fields fields() {
        return atom.fields();
    }

    boolean isAccount(@Nullable String id) {
        return atom.isAccount(id);
    }

    Notice notice(
            String kind,
            @Nullable Instant time,
            @Nullable ThreadRef thread,
            @Nullable Person contact,
            @Nullable String detail) {
        return new Notice(source(time), kind, thread, contact, detail);
    }

    Unreadable unreadable(String reason) {
        return atom.unreadable(reason);
    }
}
