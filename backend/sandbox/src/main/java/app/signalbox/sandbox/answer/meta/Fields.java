package app.signalbox.sandbox.answer.meta;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a {@code fields} parameter picks, such as {@code id,messages.limit(5){message,from}}. */
record Fields(List<Field> all) {

    private static final Map<String, String> USUAL = Map.of(
            "messages", "id,created_time",
            "comments", "created_time,from,message,text,timestamp,id",
            "replies", "id,text,timestamp");
    private static final long USUAL_LIMIT = 25;

    static Fields of(String text) {
        var reader = new Reader(text);
        var fields = reader.fields();
        if (!reader.isAtEnd()) {
            throw GraphRefusal.invalid("Syntax error in fields: " + text);
        }
        return fields;
    }

    Optional<Field> find(String name) {
        return all.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    boolean asksFor(String name) {
        return find(name).isPresent();
    }

    ObjectNode pick(ObjectNode full) {
        var picked = Json.object();
        for (var field : all) {
            var value = full.get(field.name());
            if (value == null) {
                throw GraphRefusal.invalid("Tried accessing nonexisting field (%s)".formatted(field.name()));
            }
            if (!value.isNull()) {
                picked.set(field.name(), field.pick(value));
            }
        }
        if (full.has("id")) {
            picked.set("id", full.get("id"));
        }
        return picked;
    }

    /**
     * One field.
     *
     * @param modifiers such as {@code limit} with what stands in its brackets
     * @param nested what is picked inside, absent where nothing was said
     */
    record Field(
            String name,
            Map<String, String> modifiers,
            @Nullable Fields nested) {

        private JsonNode pick(JsonNode value) {
            if (!(value instanceof ObjectNode object)) {
                return value;
            }
            if (object.get("data") instanceof ArrayNode items) {
                return edge(items);
            }
            return nested == null ? object : nested.pick(object);
        }

        private ObjectNode edge(ArrayNode items) {
            var usual = USUAL.get(name);
            var limit = limit();
            var picked = new ArrayList<ObjectNode>();
            for (var item : items) {
                if (picked.size() < limit && item instanceof ObjectNode object) {
                    picked.add(picked(object, usual));
                }
            }
            return Json.edge(picked);
        }

        private long limit() {
            var limit = modifiers.getOrDefault("limit", Long.toString(USUAL_LIMIT));
            if (!limit.matches("\\d{1,9}")) {
                throw GraphRefusal.invalid("Syntax error in fields: limit(%s)".formatted(limit));
            }
            return Long.parseLong(limit);
        }

        private ObjectNode picked(ObjectNode item, @Nullable String usual) {
            if (nested != null) {
                return nested.pick(item);
            }
            return usual == null ? item : Fields.known(item, usual).pick(item);
        }
    }

    /** Those of the usual ones that this kind of object has. */
    static Fields known(ObjectNode item, String usual) {
        return new Fields(
                of(usual).all().stream().filter(field -> item.has(field.name())).toList());
    }

    /** Reads one text from left to right. */
    private static final class Reader {

        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        boolean isAtEnd() {
            return at == text.length();
        }

        Fields fields() {
            var fields = new ArrayList<Field>();
            do {
                fields.add(field());
            } while (skip(','));
            return new Fields(List.copyOf(fields));
        }

        private Field field() {
            var name = word();
            var modifiers = new LinkedHashMap<String, String>();
            while (skip('.')) {
                var modifier = word();
                modifiers.put(modifier, skip('(') ? upTo(')') : "");
            }
            return new Field(name, modifiers, skip('{') ? nested() : null);
        }

        private Fields nested() {
            var fields = fields();
            if (!skip('}')) {
                throw GraphRefusal.invalid("Syntax error in fields: } expected in " + text);
            }
            return fields;
        }

        private String word() {
            var start = at;
            while (!isAtEnd()
                    && (Character.isLetterOrDigit(text.charAt(at))
                            || text.charAt(at) == '_'
                            || text.charAt(at) == ' ')) {
                at++;
            }
            var word = text.substring(start, at).strip();
            if (word.isEmpty()) {
                throw GraphRefusal.invalid("Syntax error in fields: a name expected in " + text);
            }
            return word;
        }

        private String upTo(char end) {
            var close = text.indexOf(end, at);
            if (close < 0) {
                throw GraphRefusal.invalid("Syntax error in fields: %s expected in %s".formatted(end, text));
            }
            var inside = text.substring(at, close);
            at = close + 1;
            return inside;
        }

        private boolean skip(char expected) {
            if (!isAtEnd() && text.charAt(at) == expected) {
                at++;
                return true;
            }
            return false;
        }
    }
}
