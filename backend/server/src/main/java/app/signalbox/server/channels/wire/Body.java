package app.signalbox.server.channels.wire;

import app.signalbox.contract.channels.Channel;
import app.signalbox.server.channels.EventSource;
import app.signalbox.server.channels.ProviderEvent;
import app.signalbox.server.channels.ProviderEvent.Unreadable;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Opens bodies. A body that can't be opened is one unreadable event. */
public final class Body {

    private static final int DEEPEST = 100;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .build();

    private Body() {}

    /** Reads a body as JSON object and hands it, as an atom without account, to the network's own reading. */
    public static List<ProviderEvent> read(Channel channel, byte[] body, Function<Atom, List<ProviderEvent>> reading) {
        JsonNode node;
        try {
            node = JSON.readTree(body);
        } catch (JacksonException e) {
            return unreadable(channel, body, "The body is not valid JSON" + position(e) + ".");
        }
        if (!node.isObject()) {
            return unreadable(channel, body, "The body is valid JSON but not an object.");
        }
        var events = reading.apply(new Atom(channel, null, new Fields(node), null, null));
        return events.isEmpty() ? unreadable(channel, body, "The body holds no events.") : events;
    }

    private static List<ProviderEvent> unreadable(Channel channel, byte[] body, String reason) {
        var source = new EventSource(channel, null, "unreadable#" + Fields.fingerprint(body), null);
        return List.of(new Unreadable(source, reason));
    }

    // Only the position: the parser's own message quotes the body.
    private static String position(JacksonException e) {
        var location = e.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }
}
