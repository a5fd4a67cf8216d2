package app.signalbox.server.channels.meta;

import app.signalbox.server.channels.connection.Retrieved;
import app.signalbox.server.channels.wire.Answer;
import app.signalbox.server.channels.wire.Answer.Answered;
import app.signalbox.server.channels.wire.Answer.NoAnswer;
import app.signalbox.server.channels.wire.Answer.NotSent;
import app.signalbox.server.channels.wire.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the Graph API page by page, and says why it couldn't. */
public final class MetaReading {

    private static final int MOST_PAGES = 40;

    private final MetaNetwork network;

    public MetaReading(MetaNetwork network) {
        this.network = network;
    }

    /**
     * Bodies of all items of an edge, newest first.
     *
     * @param page asks for the page behind a cursor, null for the first
     * @param bodies what an item tells; null if neither it nor what follows is of interest
     */
    public Retrieved pages(Function<@Nullable String, Answer> page, Function<Fields, @Nullable List<JsonNode>> bodies) {
        var told = new ArrayList<JsonNode>();
        String after = null;
        for (var number = 0; number < MOST_PAGES; number++) {
            var answer = page.apply(after);
            if (!(answer instanceof Answered answered) || !answered.ok()) {
                return failure(answer);
            }
            var shown = new Fields(answered.body());
            for (Fields item : shown.items("data")) {
                var more = bodies.apply(item);
                if (more == null) {
                    return new Retrieved.Bodies(told);
                }
                told.addAll(more);
            }
            after = shown.at("paging").at("cursors").text("after");
            if (!goesOn(shown) || after == null) {
                return new Retrieved.Bodies(told);
            }
        }
        return new Retrieved.Bodies(told);
    }

    /** What one node tells. */
    public Retrieved one(Answer answer, Function<Fields, List<JsonNode>> bodies) {
        return answer instanceof Answered answered && answered.ok()
                ? new Retrieved.Bodies(bodies.apply(new Fields(answered.body())))
                : failure(answer);
    }

    /** Both, or why one of them failed. */
    public static Retrieved both(Retrieved one, Retrieved other) {
        if (!(one instanceof Retrieved.Bodies(var first))) {
            return one;
        }
        if (!(other instanceof Retrieved.Bodies(var second))) {
            return other;
        }
        var all = new ArrayList<>(first);
        all.addAll(second);
        return new Retrieved.Bodies(all);
    }

    /** Whether there is more than what is shown. */
    static boolean goesOn(Fields shown) {
        return shown.at("paging").has("next");
    }

    /** Why nothing was told. */
    public Retrieved failure(Answer answer) {
        return switch (answer) {
            case Answered answered -> refusal(GraphError.of(answered));
            case NotSent notSent -> unreachable(notSent.reason());
            case NoAnswer noAnswer -> unreachable(noAnswer.reason());
        };
    }

    private Retrieved refusal(GraphError error) {
        return switch (error.kind()) {
            case KEY_DEAD ->
                new Retrieved.AccessLost("%s takes the key to this %s no more. Reconnect it."
                        .formatted(network.title(), network.noun()));
            case RIGHT_MISSING ->
                new Retrieved.AccessLost(
                        "The connection to this %s lacks a right: %s. Reconnect it and leave everything ticked."
                                .formatted(network.noun(), error.told()));
            case GONE, OTHER -> new Retrieved.Gone("%s doesn't tell it: %s.".formatted(network.title(), error.told()));
            case LIMIT_REACHED, OUTSIDE_WINDOW, ANSWERED_ALREADY, PERSON_OUT_OF_REACH, BLOCKED, TROUBLE ->
                unreachable(error.told());
        };
    }

    private Retrieved unreachable(String why) {
        return new Retrieved.Unreachable(
                "%s couldn't be asked (%s). It is asked again later.".formatted(network.title(), why));
    }
}
