package app.signalbox.server.intake;

import app.signalbox.server.channels.Connector;
import app.signalbox.server.channels.ProviderEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * Cuts a body down to what still tells some of its events, whatever network it is of: elements of arrays go as long
 * as its connector reads those events unchanged.
 */
final class SmallestBody {

    private final JsonMapper json;
    private final Connector connector;
    private final Set<ProviderEvent> wanted;
    private final JsonNode root;

    private SmallestBody(JsonMapper json, Connector connector, List<ProviderEvent> wanted, JsonNode root) {
        this.json = json;
        this.connector = connector;
        this.wanted = new HashSet<>(wanted);
        this.root = root;
    }

    /** The body that tells these events and no others; empty if they can't be had alone. */
    static Optional<byte[]> of(JsonMapper json, Connector connector, byte[] body, List<ProviderEvent> wanted) {
        try {
            return new SmallestBody(json, connector, wanted, json.readTree(body)).cut();
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }

    private Optional<byte[]> cut() {
        cut(root);
        byte[] smallest = json.writeValueAsBytes(root);
        return new HashSet<>(connector.read(smallest)).equals(wanted) ? Optional.of(smallest) : Optional.empty();
    }

    private void cut(JsonNode node) {
        if (node instanceof ArrayNode array) {
            cut(array, 0, array.size());
        }
        node.values().forEach(this::cut);
    }

    /** Removes what it can between these indexes, from the back, halving what can't go as a whole. */
    private void cut(ArrayNode array, int from, int to) {
        if (from == to) {
            return;
        }
        List<JsonNode> removed = new ArrayList<>();
        for (int at = to; at > from; at--) {
            removed.addFirst(array.remove(at - 1));
        }
        if (!tells()) {
            for (int at = 0; at < removed.size(); at++) {
                array.insert(from + at, removed.get(at));
            }
            if (removed.size() > 1) {
                int half = (from + to) / 2;
                cut(array, half, to);
                cut(array, from, half);
            }
        }
    }

    private boolean tells() {
        return new HashSet<>(connector.read(json.writeValueAsBytes(root))).containsAll(wanted);
    }
}
