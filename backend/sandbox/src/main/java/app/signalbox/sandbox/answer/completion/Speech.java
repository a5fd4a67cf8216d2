package app.signalbox.sandbox.answer.completion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** Finds the answer to a question: the same for the same question. */
final class Speech {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Mind mind = new Mind();

    String answer(Question question) {
        var brief = Brief.of(question.turns());
        var task = Mind.Task.of(brief.instructions());
        var knowledge = obeying(Orders.in(brief), mind.think(task, brief.material()), brief.material());
        return switch (question.form()) {
            case SCHEMA ->
                new SchemaAnswer(Objects.requireNonNull(question.schema()))
                        .of(knowledge)
                        .toString();
            case JSON -> JSON.writeValueAsString(knowledge);
            case TEXT -> text(knowledge);
        };
    }

    private static Map<String, Object> obeying(Map<String, Object> orders, Map<String, Object> own, Material material) {
        var knowledge = new LinkedHashMap<>(own);
        orders.forEach((key, value) -> knowledge.merge(key, value, (mine, ordered) -> before(ordered, mine)));
        if (orders.get("score") instanceof Integer score) {
            knowledge.put("low", score);
            knowledge.put("high", score);
        }
        if (orders.get("text") instanceof String text && own.containsKey("sentence")) {
            var source = material.passages().isEmpty()
                    ? ""
                    : material.passages().getFirst().id();
            knowledge.put("sentence", List.of(Map.of("text", text, "source", source)));
            knowledge.put("abstain", false);
            knowledge.put("handover", List.of());
        }
        return knowledge;
    }

    /** An order that the schema doesn't allow is no order. */
    private static Object before(Object ordered, Object mine) {
        if (!(ordered instanceof List<?> first)) {
            return ordered;
        }
        var both = new ArrayList<Object>(first);
        both.addAll(mine instanceof List<?> several ? several : List.of(mine));
        return both;
    }

    private static String text(Map<String, Object> knowledge) {
        if (knowledge.get("text") instanceof String text && !text.isEmpty()) {
            return text;
        }
        return String.valueOf(knowledge.getOrDefault("score", first(knowledge.getOrDefault("intent", ""))));
    }

    private static Object first(Object value) {
        return value instanceof List<?> several && !several.isEmpty() ? several.getFirst() : value;
    }
}
