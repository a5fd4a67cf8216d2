package app.signalbox.server.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says in words why a body could not be read, without names of classes. */
final class UnreadableBody {

    private UnreadableBody() {}

    static String explain(Throwable failure) {
        return switch (failure) {
            case UnrecognizedPropertyException unknown ->
                "The field \"" + field(unknown) + "\" is unknown here. Remove it or correct its name.";
            case InvalidFormatException wrong ->
                "The field \"" + field(wrong) + "\" can't be " + shown(wrong.getValue()) + ". "
                        + expected(wrong.getTargetType());
            case ValueInstantiationException wrong ->
                "The field \"" + field(wrong) + "\" has a value that can't be accepted. "
                        + expected(wrong.getType().getRawClass());
            case DatabindException wrong ->
                "The field \"" + field(wrong) + "\" is missing or has the wrong form. Compare the body with /api-docs.";
            case StreamReadException broken ->
                "The body is no valid JSON: see line " + broken.getLocation().getLineNr() + ", column "
                        + broken.getLocation().getColumnNr() + ".";
            default -> "The request has no readable body. Send JSON as /api-docs describes it.";
        };
    }

    /** What a value of this type may be; enums list their values as they are written on the wire. */
    static String expected(@Nullable Class<?> type) {
        Object[] constants = type == null ? null : type.getEnumConstants();
        if (constants == null) {
            return "Compare it with /api-docs.";
        }
        String allowed = Arrays.stream(constants)
                .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return "Allowed are " + allowed + ".";
    }

    private static String field(JacksonException failure) {
        List<JacksonException.Reference> path = failure.getPath();
        StringBuilder field = new StringBuilder();
        for (JacksonException.Reference step : path) {
            if (step.getPropertyName() == null) {
                field.append('[').append(step.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return field.isEmpty() ? "(the whole body)" : field.toString();
    }

    private static String shown(@Nullable Object value) {
        String text = String.valueOf(value);
        return "\"" + (text.length() > 60 ? text.substring(0, 60) + "…" : text) + "\"";
    }
}
