package app.signalbox.server.channels.connection;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a network told when asked. */
public sealed interface Retrieved {

    /** Bodies in the shape of its webhooks, possibly none. */
    record Bodies(List<JsonNode> bodies) implements Retrieved {

        public Bodies {
            bodies = List.copyOf(bodies);
        }
    }

    /** The network sends it again by webhook. */
    record Replaying() implements Retrieved {}

    /** It is gone or was never there. */
    record Gone(String reason) implements Retrieved {}

    /** The key is dead. */
    record AccessLost(String reason) implements Retrieved {}

    /** The network couldn't be asked now. */
    record Unreachable(String reason) implements Retrieved {}
}
