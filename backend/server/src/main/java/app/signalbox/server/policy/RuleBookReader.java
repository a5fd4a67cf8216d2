package app.signalbox.server.policy;

import app.signalbox.contract.policy.RuleBookView;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

/** Reads rules out of a document, strictly: what isn't understood is no rule. */
final class RuleBookReader {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private RuleBookReader() {}

    /**
     * What a document says, as a YAML or JSON parser gives it.
     *
     * @throws InvalidRuleBookException naming the field
     */
    static RuleBookView read(Map<?, ?> document) {
        try {
            return STRICT.convertValue(document, RuleBookView.class);
        } catch (JacksonException unreadable) {
            throw new InvalidRuleBookException(sentence(unreadable));
        }
    }

    private static String sentence(JacksonException failure) {
        String field = "The field \"" + path(failure) + "\" ";
        return switch (failure) {
            case UnrecognizedPropertyException _ -> field + "is unknown. Remove it or correct its name.";
            case InvalidFormatException wrong ->
                field + "can't be \"" + wrong.getValue() + "\". " + expected(wrong.getTargetType());
            case ValueInstantiationException wrong ->
                field + "has a value that is unknown. " + expected(wrong.getType().getRawClass());
            default -> field + "has the wrong form. Compare it with the rules that count now.";
        };
    }

    private static String expected(@Nullable Class<?> type) {
        return type != null && type.isEnum()
                ? "Allowed are "
                        + Arrays.stream(type.getEnumConstants())
                                .map(constant -> Words.of((Enum<?>) constant))
                                .collect(Collectors.joining(", "))
                        + "."
                : "Compare it with the rules that count now.";
    }

    private static String path(JacksonException failure) {
        var path = new StringBuilder();
        for (Reference step : failure.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
