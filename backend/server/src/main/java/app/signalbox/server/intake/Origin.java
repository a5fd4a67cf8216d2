package app.signalbox.server.intake;

import java.util.Locale;

/** How a body came to us. */
public enum Origin {
    /** The network sent it. */
    WEBHOOK,
    /** We asked for what the network's webhooks had missed to tell. */
    RECOVERED,
    /** We asked for the content of something of which a webhook had told the id. */
    FETCHED;

    String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Origin of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }
}
