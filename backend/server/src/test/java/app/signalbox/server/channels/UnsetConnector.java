package app.signalbox.server.channels;

import app.signalbox.contract.channels.Channel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A network whose secret nobody has set, and which must therefore never be asked anything. */
public record UnsetConnector(Channel channel) implements Connector {

    public static Connectors everywhere() {
        return new Connectors(
                Stream.of(Channel.values()).<Connector>map(UnsetConnector::new).toList());
    }

    @Override
    public boolean configured() {
        return false;
    }

    @Override
    public String missingSetting() {
        return "SIGNALBOX_SOME_SECRET";
    }

    @Override
    public Optional<HandshakeReply> handshake(HandshakeRequest request) {
        throw new AssertionError("Without a secret there is no handshake");
    }

    @Override
    public boolean signed(WebhookDelivery delivery) {
        throw new AssertionError("Without a secret nothing is signed");
    }

    @Override
    public List<ProviderEvent> read(byte[] body) {
        throw new AssertionError("Without a secret nothing is read");
    }
}
