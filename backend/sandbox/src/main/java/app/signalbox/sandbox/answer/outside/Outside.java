package app.signalbox.sandbox.answer.outside;

import app.signalbox.sandbox.talk.Network;
import java.util.EnumMap;
import java.util.Map;

/**
 * Everything outside that answers the product: one book, and how well each network answers.
 *
 * @param book what people received
 * @param weather by network; those that no stand-in plays are absent
 */
public record Outside(OutsideBook book, Map<Network, Weather> weather) {

    public Outside {
        weather = Map.copyOf(weather);
    }

    /** A book, and no network that answers yet. */
    public static Outside of(OutsideBook book) {
        return new Outside(book, Map.of());
    }

    /** The same with one more network. */
    public Outside with(Network network, Weather networkWeather) {
        var more = new EnumMap<Network, Weather>(Network.class);
        more.putAll(weather);
        more.put(network, networkWeather);
        return new Outside(book, more);
    }
}
