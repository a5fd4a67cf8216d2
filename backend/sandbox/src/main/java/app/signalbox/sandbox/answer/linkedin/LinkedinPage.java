package app.signalbox.sandbox.answer.linkedin;

import app.signalbox.sandbox.answer.call.Answer;
import app.signalbox.sandbox.answer.call.Json;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** Lists by {@code start} and {@code count}. */
final class LinkedinPage {

    private LinkedinPage() {}

    static <T> Answer of(List<T> all, LinkedinQuery query, Function<T, ObjectNode> writer) {
        var start = query.whole("start", 0, 999_999);
        var count = query.whole("count", 10, 100);
        var body = Json.object();
        var paging = body.putObject("paging").put("start", start).put("count", count);
        paging.putArray("links");
        paging.put("total", all.size());
        var elements = body.putArray("elements");
        all.stream().skip(start).limit(count).forEach(element -> elements.add(writer.apply(element)));
        return Answer.json(200, body);
    }
}
