package app.signalbox.contract.overview;

import app.signalbox.contract.channels.Channel;
import java.util.List;

/**
 * Conversations that began on a network.
 *
 * @param perDay one number for each day of the period, empty where days are not told apart
 */
public record NetworkVolume(Channel channel, long conversations, List<Long> perDay) {

    public NetworkVolume {
        perDay = List.copyOf(perDay);
    }
}
