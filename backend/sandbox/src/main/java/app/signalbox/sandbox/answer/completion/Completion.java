package app.signalbox.sandbox.answer.completion;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An answer in the words of the API, whole or in pieces. */
record Completion(
        String id, long created, Question question, String content, String finish, int promptTokens, int tokens) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int PIECE = 24;

    static Completion of(String id, long created, Question question, String whole) {
        var content = Tokens.first(whole, question.maxTokens());
        return new Completion(
                id,
                created,
                question,
                content,
                content.length() < whole.length() ? "length" : "stop",
                Tokens.of(question),
                Tokens.of(content));
    }

    String whole() {
        var message = NODES.objectNode()
                .put("role", "assistant")
                .put("content", content)
                .putNull("refusal");
        var choice = NODES.objectNode().put("index", 0).putNull("logprobs").put("finish_reason", finish);
        choice.set("message", message);
        var body = frame("chat.completion");
        body.set("choices", NODES.arrayNode().add(choice));
        body.set("usage", usage());
        return body.toString();
    }

    /** The data of each server-sent event, the closing mark included. */
    List<String> pieces() {
        var pieces = new ArrayList<String>();
        pieces.add(piece(NODES.objectNode().put("role", "assistant").put("content", ""), null));
        for (var start = 0; start < content.length(); ) {
            var end = end(start);
            pieces.add(piece(NODES.objectNode().put("content", content.substring(start, end)), null));
            start = end;
        }
        pieces.add(piece(NODES.objectNode(), finish));
        if (question.delivery() == Question.Delivery.STREAM_WITH_USAGE) {
            var last = frame("chat.completion.chunk");
            last.set("choices", NODES.arrayNode());
            last.set("usage", usage());
            pieces.add(last.toString());
        }
        pieces.add("[DONE]");
        return pieces;
    }

    /** Never between the two halves of one character. */
    private int end(int start) {
        var end = Math.min(content.length(), start + PIECE);
        return end < content.length() && Character.isLowSurrogate(content.charAt(end)) ? end + 1 : end;
    }

    private String piece(ObjectNode delta, @Nullable String finished) {
        var choice = NODES.objectNode().put("index", 0).putNull("logprobs").put("finish_reason", finished);
        choice.set("delta", delta);
        var body = frame("chat.completion.chunk");
        body.set("choices", NODES.arrayNode().add(choice));
        if (question.delivery() == Question.Delivery.STREAM_WITH_USAGE) {
            body.putNull("usage");
        }
        return body.toString();
    }

    private ObjectNode frame(String object) {
        return NODES.objectNode()
                .put("id", id)
                .put("object", object)
                .put("created", created)
                .put("model", question.model());
    }

    private ObjectNode usage() {
        return NODES.objectNode()
                .put("prompt_tokens", promptTokens)
                .put("completion_tokens", tokens)
                .put("total_tokens", promptTokens + tokens);
    }
}
