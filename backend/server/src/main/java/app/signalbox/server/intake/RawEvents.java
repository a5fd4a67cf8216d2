package app.signalbox.server.intake;

import app.signalbox.server.channels.Connectors;
import app.signalbox.server.channels.EventSource;
import app.signalbox.server.channels.ProviderEvent;
import app.signalbox.server.kernel.Vault;
import java.util.List;
import org.springframework.stereotype.Component;

/** Opens raw events and reads what is in them. */
@Component
class RawEvents {

    private final Connectors connectors;
    private final Vault vault;

    RawEvents(Connectors connectors, Vault vault) {
        this.connectors = connectors;
        this.vault = vault;
    }

    /** The atomic events of a raw event; the same list every time. */
    List<ProviderEvent> read(RawEvent raw) {
        if (raw.salt() == null) {
            return List.of(new ProviderEvent.Unreadable(
                    new EventSource(raw.channel(), null, raw.writerId() + "#" + raw.position(), null), Outcome.ERASED));
        }
        return connectors.of(raw.channel()).read(vault.open(raw.body(), raw.salt()));
    }
}
