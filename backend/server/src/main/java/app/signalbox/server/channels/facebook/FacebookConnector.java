package app.signalbox.server.channels.facebook;

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
import org.springframework.stereotype.Component;

@Component
final class FacebookConnector implements Connector {

    private final MetaSettings settings;
    private final MetaHandshake handshake;
    private final MetaSignature signature;
    private final MetaWebhook webhook;

    FacebookConnector(MetaSettings settings) {
        this.settings = settings;
        this.handshake = new MetaHandshake(settings);
        this.signature = new MetaSignature(settings, Secret.usable(settings.appSecret(), settings.appSecretPrevious()));
        this.webhook = new MetaWebhook(Channel.FACEBOOK, "page", new FacebookWebhook());
    }

    @Override
    public Channel channel() {
        return Channel.FACEBOOK;
    }

    @Override
    public boolean configured() {
        return Secret.usable(settings.appSecret()) != null && Secret.usable(settings.verifyToken()) != null;
    }

    @Override
    public String missingSetting() {
        return Secret.usable(settings.appSecret()) == null ? MetaSettings.APP_SECRET : MetaSettings.VERIFY_TOKEN;
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
