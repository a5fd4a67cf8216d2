package app.signalbox.server.channels.wire;

import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** How a call to a network ended. What can't have had an effect is kept apart from what may have had one. */
public sealed interface Answer {

    /**
     * The network answered.
     *
     * @param body JSON; empty where there is none or none that can be read
     */
    record Answered(int status, HttpHeaders headers, JsonNode body) implements Answer {

        public boolean ok() {
            return status / 100 == 2;
        }
    }

    /** The request never reached the network. */
    record NotSent(String reason) implements Answer {}

    /** The request may have reached the network, but no answer came. */
    record NoAnswer(String reason) implements Answer {}

    /** Makes a call through a client of {@link ProviderClients}. */
    static Answer of(Supplier<ResponseEntity<JsonNode>> call) {
        try {
            ResponseEntity<JsonNode> response = call.get();
            JsonNode body = response.getBody();
            return new Answered(
                    response.getStatusCode().value(),
                    response.getHeaders(),
                    body == null ? JsonNodeFactory.instance.objectNode() : body);
        } catch (ResourceAccessException failed) {
            return neverLeft(failed) ? new NotSent(reasonOf(failed)) : new NoAnswer(reasonOf(failed));
        } catch (RestClientException unreadable) {
            return new NoAnswer(reasonOf(unreadable));
        }
    }

    private static boolean neverLeft(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof HttpConnectTimeoutException
                    || cause instanceof UnresolvedAddressException) {
                return true;
            }
        }
        return false;
    }

    private static String reasonOf(Throwable failed) {
        Throwable root = failed.getCause() == null ? failed : failed.getCause();
        return root.getClass().getSimpleName();
    }
}
