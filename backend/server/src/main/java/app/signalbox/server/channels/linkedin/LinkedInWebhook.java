package app.signalbox.server.channels.linkedin;

import app.signalbox.contract.channels.Channel;
import app.signalbox.server.channels.ProviderEvent;
import app.signalbox.server.channels.wire.Atom;
import app.signalbox.server.channels.wire.Body;
import app.signalbox.server.channels.wire.Fields;
import java.util.List;

/** LinkedIn's envelope: a type and up to ten notifications about several pages. */
final class LinkedInWebhook {

    static final String TYPE = "ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS";

    private LinkedInWebhook() {}

    static List<ProviderEvent> read(byte[] body) {
        return Body.read(Channel.LINKEDIN, body, LinkedInWebhook::notifications);
    }

    private static List<ProviderEvent> notifications(Atom whole) {
        var type = whole.fields().text("type");
        if (!TYPE.equals(type)) {
            return List.of(whole.unreadable(
                    type == null
                            ? "The body names no type, so it is no delivery of LinkedIn's."
                            : "Signalbox doesn't use '" + type + "' events."));
        }
        return whole.fields().items("notifications").stream()
                .map(LinkedInWebhook::notification)
                .toList();
    }

    private static ProviderEvent notification(Fields fields) {
        var entity = fields.id("organizationalEntity");
        var account = entity == null ? null : Urn.lastPart(entity);
        var time = fields.time("lastModifiedAt");
        return new LinkedInNotification(new Atom(Channel.LINKEDIN, account, fields, time, null)).read();
    }
}
