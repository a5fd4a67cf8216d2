package app.signalbox.server.channels;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as it came in.
 *
 * @param headers looked up when asked for, because most are of no interest
 * @param body the raw bytes, over which the network signed
 */
@SuppressWarnings("ArrayRecordComponent")
public record WebhookDelivery(Headers headers, byte[] body) {

    /** Finds a header by its name in any case. */
    @FunctionalInterface
    public interface Headers {

        @Nullable
        String find(String name);
    }

    /** A delivery with these headers. */
    public WebhookDelivery(Map<String, String> headers, byte[] body) {
        this(inAnyCase(headers)::get, body);
    }

    private static Map<String, String> inAnyCase(Map<String, String> headers) {
        Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(headers);
        return sorted;
    }

    public @Nullable String header(String name) {
        return headers.find(name);
    }
}
