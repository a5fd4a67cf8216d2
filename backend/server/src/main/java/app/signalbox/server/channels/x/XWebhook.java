package app.signalbox.server.channels.x;

import app.signalbox.contract.channels.Channel;
import app.signalbox.server.channels.ProviderEvent;
import app.signalbox.server.channels.wire.Atom;
import app.signalbox.server.channels.wire.Body;
import java.util.List;

/** Tells X's two envelopes apart. */
final class XWebhook {

    private XWebhook() {}

    static List<ProviderEvent> read(byte[] body) {
        return Body.read(Channel.X, body, XWebhook::events);
    }

    private static List<ProviderEvent> events(Atom whole) {
        if (whole.fields().at("data").isObject()) {
            return XActivity.read(whole);
        }
        return XAccountActivity.read(whole);
    }
}
