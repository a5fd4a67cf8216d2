package app.signalbox.server.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** Facts as they are kept: words in lower case, and nothing of what wasn't known. */
final class KeptFacts {

    /** Facts that a later edition asks for are absent from what was kept before it, and count as not so. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private KeptFacts() {}

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
