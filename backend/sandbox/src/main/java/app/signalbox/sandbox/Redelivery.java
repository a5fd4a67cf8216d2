package app.signalbox.sandbox;

import app.signalbox.sandbox.talk.Network;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How often and when a network sends again what was not answered with 2xx.
 *
 * @param waits for each network the waits between one attempt and the next; when they are used up it gives up
 */
public record Redelivery(Map<Network, List<Duration>> waits) {

    public Redelivery {
        var copy = new EnumMap<Network, List<Duration>>(Network.class);
        waits.forEach((network, list) -> copy.put(network, List.copyOf(list)));
        waits = Collections.unmodifiableMap(copy);
    }

    /** The same waits for every network. */
    public static Redelivery after(List<Duration> waits) {
        var same = new EnumMap<Network, List<Duration>>(Network.class);
        Stream.of(Network.values()).forEach(network -> same.put(network, waits));
        return new Redelivery(same);
    }

    /** For tests and demonstrations: soon at first, then every five seconds for ten minutes. */
    public static Redelivery quick() {
        var soon = Stream.of(100, 200, 400, 800, 1_500, 3_000).map(Duration::ofMillis);
        var steady = Stream.generate(() -> Duration.ofSeconds(5)).limit(120);
        return after(Stream.concat(soon, steady).toList());
    }

    /**
     * As the networks document or are seen to do it: Meta at once and then ever more rarely over 36 hours, X after 3, 27
     * and 242 seconds, LinkedIn every 5 minutes for 8 hours.
     */
    public static Redelivery asTheNetworksDo() {
        var meta = Stream.of(0, 1, 5, 30, 120, 360, 720, 920)
                .map(Duration::ofMinutes)
                .toList();
        var x = Stream.of(3, 27, 242).map(Duration::ofSeconds).toList();
        var linkedin = Collections.nCopies(96, Duration.ofMinutes(5));
        return new Redelivery(
                Map.of(Network.FACEBOOK, meta, Network.INSTAGRAM, meta, Network.X, x, Network.LINKEDIN, linkedin));
    }

    List<Duration> waitsOf(Network network) {
        return waits.getOrDefault(network, List.of());
    }
}
