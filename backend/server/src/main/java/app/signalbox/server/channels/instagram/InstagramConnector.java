package app.signalbox.server.channels.instagram;

import app.signalbox.contract.channels.Channel;
import app.signalbox.server.channels.Connector;
import app.signalbox.server.channels.HandshakeReply;
import app.signalbox.server.channels.HandshakeRequest;
import app.signalbox.server.channels.ProviderEvent;
import app.signalbox.server.channels.WebhookDelivery;
import app.signalbox.server.channels.meta.MetaHandshake;
import app.signalbox.server.channels.meta.MetaSettings;
import app.signalbox.server.channels.meta.MetaSignature;
import app.signalbox.server.channels.meta.MetaWebhook;
import app.signalbox.server.channels.wire.Secret;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Component
final class InstagramConnector implements Connector {

    private final boolean signable;
    private final boolean verifiable;
    private final MetaHandshake handshake;
    private final MetaSignature signature;
    private final MetaWebhook webhook;

    InstagramConnector(MetaSettings meta, InstagramSettings instagram) {
        var secrets = Stream.concat(
                        Secret.usable(meta.appSecret(), meta.appSecretPrevious()).stream(),
                        Secret.usable(instagram.appSecret(), instagram.appSecretPrevious()).stream())
                .toList();
        this.signable = Secret.usable(meta.appSecret()) != null || Secret.usable(instagram.appSecret()) != null;
        this.verifiable = Secret.usable(meta.verifyToken()) != null;
        this.handshake = new MetaHandshake(meta);
        this.signature = new MetaSignature(meta, secrets);
        this.webhook = new MetaWebhook(Channel.INSTAGRAM, "instagram", new InstagramWebhook());
    }

    @Override
    public Channel channel() {
        return Channel.INSTAGRAM;
    }

    @Override
    public boolean configured() {
        return signable && verifiable;
    }

    @Override
    public String missingSetting() {
        return signable ? MetaSettings.VERIFY_TOKEN : MetaSettings.APP_SECRET;
    }

    @Override
    public Optional<HandshakeReply> handshake(HandshakeRequest request) {
        return handshake.answer(request);
    }

    @Override
    public boolean signed(WebhookDelivery delivery) {
        return signature.signed(delivery);
    }

    @Override
    public List<ProviderEvent> read(byte[] body) {
        return webhook.read(body);
    }
}
