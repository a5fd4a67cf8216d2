package app.signalbox.bench;

import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated values as RFC 4180 has them, line breaks within quotes included. */
final class CommaSeparated {

    private final String content;
    private final List<List<String>> lines = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private List<String> line = new ArrayList<>();
    private boolean quoted;

    private CommaSeparated(String content) {
        this.content = content;
    }

    static List<List<String>> lines(String content) {
        CommaSeparated reader = new CommaSeparated(content);
        for (int at = 0; at < content.length(); at++) {
            at += reader.read(at);
        }
        if (!reader.line.isEmpty() || !reader.cell.isEmpty()) {
            reader.endLine();
        }
        return reader.lines;
    }

    /** Reads one character; 1 if it used up the next one as well. */
    private int read(int at) {
        char character = content.charAt(at);
        if (character == '"') {
            boolean doubled = quoted && at + 1 < content.length() && content.charAt(at + 1) == '"';
            if (doubled) {
                cell.append('"');
                return 1;
            }
            quoted = !quoted;
        } else if (quoted) {
            cell.append(character);
        } else if (character == ',') {
            endCell();
        } else if (character == '\n') {
            endLine();
        } else if (character != '\r') {
            cell.append(character);
        }
        return 0;
    }

    private void endCell() {
        line.add(cell.toString());
        cell.setLength(0);
    }

    private void endLine() {
        endCell();
        lines.add(line);
        line = new ArrayList<>();
    }
}
