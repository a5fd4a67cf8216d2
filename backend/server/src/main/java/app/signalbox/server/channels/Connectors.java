package app.signalbox.server.channels;

import app.signalbox.contract.channels.Channel;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** The connectors of all networks. */
@Service
public class Connectors {

    private final Map<Channel, Connector> byChannel = new EnumMap<>(Channel.class);

    Connectors(List<Connector> connectors) {
        connectors.forEach(connector -> byChannel.put(connector.channel(), connector));
        if (byChannel.size() != Channel.values().length) {
            throw new IllegalStateException("There must be one connector for each of " + List.of(Channel.values()));
        }
    }

    /** The connector of a network. */
    public Connector of(Channel channel) {
        return Objects.requireNonNull(byChannel.get(channel));
    }
}
