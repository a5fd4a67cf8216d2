package app.signalbox.server.claims;

import app.signalbox.server.kernel.SignalboxSettings;
import app.signalbox.server.kernel.TimeOrderedId;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** This process among those that share the database; a new one at every start. */
@Component
public class Node {

    private final UUID id;
    private final String description;

    Node(SignalboxSettings process, Clock clock) {
        this.id = TimeOrderedId.next(clock);
        this.description = "process %d as %s"
                .formatted(
                        ProcessHandle.current().pid(),
                        process.roles().stream()
                                .map(role -> role.name().toLowerCase(Locale.ROOT))
                                .sorted()
                                .collect(Collectors.joining(", ")));
    }

    public UUID id() {
        return id;
    }

    String description() {
        return description;
    }
}
