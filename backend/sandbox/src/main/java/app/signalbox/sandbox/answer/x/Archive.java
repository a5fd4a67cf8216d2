package app.signalbox.sandbox.answer.x;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What X has sent of what people did. */
@FunctionalInterface
public interface Archive {

    /** Bodies of the events from the first moment on and before the second one, oldest first. */
    List<ObjectNode> between(Instant from, Instant to);

    /** Knows nothing, so that a replay brings only what the product's accounts did. */
    static Archive none() {
        return (from, to) -> List.of();
    }
}
