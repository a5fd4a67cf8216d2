package app.signalbox.server.channels.outlet;

import java.util.List;

/**
 * A network's answer.
 *
 * @param result what became of the act
 * @param limits what the network told about its limits along the way
 */
public record Sent(SendResult result, List<LimitReading> limits) {

    public Sent {
        limits = List.copyOf(limits);
    }

    public static Sent of(SendResult result) {
        return new Sent(result, List.of());
    }
}
