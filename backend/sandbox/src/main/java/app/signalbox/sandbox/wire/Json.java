package app.signalbox.sandbox.wire;

import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes JSON as each network does, down to the bytes that are signed. */
final class Json {

    private static final JsonMapper PLAIN = JsonMapper.builder().build();
    // Meta signs its bodies with everything outside ASCII escaped in lower case and with escaped slashes
    private static final JsonMapper ESCAPED = JsonMapper.builder(JsonFactory.builder()
                    .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .enable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
                    .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
                    .build())
            .build();

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static String plain(ObjectNode body) {
        return PLAIN.writeValueAsString(body);
    }

    static String escaped(ObjectNode body) {
        return ESCAPED.writeValueAsString(body);
    }
}
