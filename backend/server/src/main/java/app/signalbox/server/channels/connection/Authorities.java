package app.signalbox.server.channels.connection;

import app.signalbox.contract.channels.Channel;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The networks that can be asked for consent and about keys. */
@Component
class Authorities {

    private final Map<Channel, Authority> byChannel = new EnumMap<>(Channel.class);

    Authorities(ObjectProvider<Authority> authorities) {
        authorities.orderedStream().forEach(authority -> byChannel.putIfAbsent(authority.channel(), authority));
    }

    /** The network's authority, if there is one and the app is known to it. */
    Optional<Authority> find(Channel channel) {
        return Optional.ofNullable(byChannel.get(channel)).filter(Authority::configured);
    }

    /**
     * The network's authority.
     *
     * @throws NotConnectableException if there is none, or the app isn't known to it
     */
    Authority get(Channel channel) {
        Authority authority = byChannel.get(channel);
        if (authority == null) {
            throw NotConnectableException.unsupported(channel);
        }
        if (!authority.configured()) {
            throw NotConnectableException.unset(channel, authority.missingSetting());
        }
        return authority;
    }
}
