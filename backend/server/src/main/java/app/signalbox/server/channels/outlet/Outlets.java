package app.signalbox.server.channels.outlet;

import app.signalbox.contract.channels.Channel;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** The ways out to all networks. */
@Service
public class Outlets {

    private final Map<Channel, Outlet> byChannel = new EnumMap<>(Channel.class);

    Outlets(List<Outlet> outlets) {
        outlets.forEach(outlet -> byChannel.put(outlet.channel(), outlet));
        if (byChannel.size() != Channel.values().length) {
            throw new IllegalStateException("There must be one outlet for each of " + List.of(Channel.values()));
        }
    }

    /** The way out to a network. */
    public Outlet of(Channel channel) {
        return Objects.requireNonNull(byChannel.get(channel));
    }
}
