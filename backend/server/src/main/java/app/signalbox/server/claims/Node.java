package app.signalbox.server.claims;

import app.signalbox.server.kernel.TimeOrderedId;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** This process among those that share the database; a new one at every start. */
@Component
public class Node {

    private final UUID id;
    private final String description;

    Node(Clock clock) {
        this.id = TimeOrderedId.next(clock);
        this.description = "process " + ProcessHandle.current().pid();
    }

    public UUID id() {
        return id;
    }

    String description() {
        return description;
    }
}
