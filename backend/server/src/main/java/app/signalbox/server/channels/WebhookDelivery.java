package app.signalbox.server.channels;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as it came in.
 *
 * @param headers names in lower case
 * @param body the raw bytes, over which the network signed
 */
@SuppressWarnings("ArrayRecordComponent")
public record WebhookDelivery(Map<String, String> headers, byte[] body) {

    public WebhookDelivery {
        Map<String, String> lower = new TreeMap<>();
        headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
        headers = Map.copyOf(lower);
    }

    public @Nullable String header(String name) {
        return headers.get(name);
    }
}
