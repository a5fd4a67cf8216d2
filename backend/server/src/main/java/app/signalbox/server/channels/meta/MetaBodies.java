package app.signalbox.server.channels.meta;

import app.signalbox.server.channels.wire.Fields;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes what Meta told when asked in the shape of its webhooks. */
public final class MetaBodies {

    private MetaBodies() {}

    /** A body with one change of an account. */
    public static ObjectNode change(
            MetaNetwork network, String account, @Nullable Instant at, String field, ObjectNode value) {
        var body = object();
        var entry = entry(body, network, account);
        if (at != null) {
            entry.put("time", at.getEpochSecond());
        }
        entry.putArray("changes").addObject().put("field", field).set("value", value);
        return body;
    }

    /** A body with messages of an account, in the order in which they were said. */
    static ObjectNode messaging(MetaNetwork network, String account, Instant latest, List<ObjectNode> messages) {
        var body = object();
        var entry = entry(body, network, account);
        entry.put("time", latest.toEpochMilli());
        entry.putArray("messaging").addAll(messages);
        return body;
    }

    /** An empty object to be filled. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Puts a value if there is one. */
    public static void put(ObjectNode object, String name, @Nullable String value) {
        if (value != null) {
            object.put(name, value);
        }
    }

    /** Puts seconds since 1970 if there is a time. */
    public static void putSeconds(ObjectNode object, String name, @Nullable Instant time) {
        if (time != null) {
            object.put(name, time.getEpochSecond());
        }
    }

    /** Copies a person with those of these fields that are told. */
    public static void putPerson(ObjectNode object, String name, Fields person, String... fields) {
        if (person.id("id") != null) {
            var copy = object.putObject(name);
            for (String field : fields) {
                put(copy, field, person.text(field));
            }
        }
    }

    private static ObjectNode entry(ObjectNode body, MetaNetwork network, String account) {
        body.put("object", network.object());
        return body.putArray("entry").addObject().put("id", account);
    }
}
