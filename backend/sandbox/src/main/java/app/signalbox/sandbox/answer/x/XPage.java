package app.signalbox.sandbox.answer.x;

import app.signalbox.sandbox.answer.call.Answer;
import app.signalbox.sandbox.answer.call.Json;
import app.signalbox.sandbox.answer.call.Parameters;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * One page of a list, newest first.
 *
 * @param entries the page
 * @param nextToken where the next one begins; empty if this is the last
 */
record XPage<T>(List<T> entries, String nextToken) {

    private static final String PREFIX = "p";

    /** Cuts the page out that is asked for. */
    static <T> XPage<T> of(List<T> all, Parameters query, int smallest, int usual) {
        var size = size(query, smallest, usual);
        var start = start(query);
        var end = Math.min(all.size(), start + size);
        var entries = start >= end ? List.<T>of() : all.subList(start, end);
        return new XPage<>(entries, end < all.size() ? PREFIX + end : "");
    }

    Answer answer(Function<T, ObjectNode> writer) {
        var body = Json.object();
        if (!entries.isEmpty()) {
            var data = body.putArray("data");
            entries.forEach(entry -> data.add(writer.apply(entry)));
        }
        var meta = body.putObject("meta").put("result_count", entries.size());
        if (!nextToken.isEmpty()) {
            meta.put("next_token", nextToken);
        }
        return Answer.json(200, body);
    }

    private static int size(Parameters query, int smallest, int usual) {
        var asked = query.text("max_results", Integer.toString(usual));
        if (!asked.matches("[0-9]{1,4}") || Integer.parseInt(asked) < smallest || Integer.parseInt(asked) > 100) {
            throw XRefusal.invalid(
                    "max_results",
                    asked,
                    "The `max_results` query parameter value [%s] is not between %d and 100".formatted(asked, smallest));
        }
        return Integer.parseInt(asked);
    }

    private static int start(Parameters query) {
        var token = query.text("pagination_token", PREFIX + "0");
        if (!token.matches(PREFIX + "[0-9]{1,6}")) {
            throw XRefusal.invalid("pagination_token", token, "The `pagination_token` query parameter value is not valid");
        }
        return Integer.parseInt(token.substring(PREFIX.length()));
    }
}
