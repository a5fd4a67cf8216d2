package app.signalbox.server.channels.connection;

import app.signalbox.contract.channels.Channel;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The networks that can be asked for what their webhooks didn't bring. */
@Service
public class Retrievers {

    private final Map<Channel, Retriever> byChannel = new EnumMap<>(Channel.class);

    Retrievers(ObjectProvider<Retriever> retrievers) {
        retrievers.orderedStream().forEach(retriever -> byChannel.putIfAbsent(retriever.channel(), retriever));
    }

    /** Whom to ask on a network, empty where nobody can be asked. */
    public Optional<Retriever> find(Channel channel) {
        return Optional.ofNullable(byChannel.get(channel));
    }
}
