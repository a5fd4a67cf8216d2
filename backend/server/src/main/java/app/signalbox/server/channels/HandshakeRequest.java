package app.signalbox.server.channels;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Query parameters of a verification request; of a repeated parameter the first value. */
public record HandshakeRequest(Map<String, String> parameters) {

    public HandshakeRequest {
        parameters = Map.copyOf(parameters);
    }

    public @Nullable String get(String name) {
        return parameters.get(name);
    }
}
