package app.signalbox.server.inbox;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.inbox.Direction;
import app.signalbox.server.channels.EventSource;
import app.signalbox.server.channels.Person;
import app.signalbox.server.channels.ProviderEvent;
import org.jspecify.annotations.Nullable;

/** Lets tests of other modules have people write. */
public final class Talk {

    private Talk() {}

    /** The only message of a person, in a direct thread of their own. */
    public static ProviderEvent message(Channel channel, String id, @Nullable String name, String text) {
        Person person = new Person(id, name, null);
        return Events.posted(
                Events.direct(id),
                Direction.INBOUND,
                person,
                person,
                "m " + id,
                text,
                false,
                new EventSource(channel, "4711", "post " + id, Events.START));
    }
}
