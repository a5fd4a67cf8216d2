package app.signalbox.server.ui.operations;

import app.signalbox.contract.operations.NodeView;
import app.signalbox.server.ui.Phrase;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What processes are called; each describes itself in English to whatever process is asked. */
final class ProcessWords {

    private static final Pattern DESCRIPTION = Pattern.compile("process (\\d+) as ([a-z, ]+)");
    private static final Pattern COMMA = Pattern.compile(", ");

    private ProcessWords() {}

    static String of(NodeView node) {
        var parts = DESCRIPTION.matcher(node.description());
        if (!parts.matches()) {
            return node.description();
        }
        String roles =
                COMMA.splitAsStream(parts.group(2)).map(ProcessWords::role).collect(Collectors.joining(", "));
        return Phrase.of("{0} as {1}", parts.group(1), roles);
    }

    private static String role(String name) {
        return switch (name) {
            case "intake" -> Phrase.of("intake");
            case "worker" -> Phrase.of("worker");
            case "console" -> Phrase.of("console");
            default -> name;
        };
    }
}
