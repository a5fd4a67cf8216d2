package app.signalbox.server.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Facts as they are kept: words in lower case, and nothing of what wasn't known. */
final class KeptFacts {

    /** Facts that a later edition asks for are absent from what was kept before it, and count as not so. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule().addSerializer(new LowerCase()))
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private KeptFacts() {}

    /** Jackson's own lower case follows the machine's language. */
    @SuppressWarnings("rawtypes")
    private static final class LowerCase extends StdSerializer<Enum> {

        LowerCase() {
            super(Enum.class);
        }

        @Override
        public void serialize(Enum value, JsonGenerator out, SerializationContext context) {
            out.writeString(value.name().toLowerCase(Locale.ROOT));
        }
    }

    static String write(Facts facts) {
        return JSON.writeValueAsString(facts);
    }

    static Facts read(String kept) {
        return JSON.readValue(kept, Facts.class);
    }

    static Map<String, Object> shown(String kept) {
        return JSON.readValue(kept, new TypeReference<>() {});
    }
}
