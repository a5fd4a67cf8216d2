package app.signalbox.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the labelled files of a folder: tables with a header line, and lines of JSON with a {@code gold} object. */
final class JudgedMessages {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JudgedMessages() {}

    static List<JudgedMessage> in(Path folder) throws IOException {
        List<JudgedMessage> messages = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".csv")) {
                    messages.addAll(table(name, Files.readString(file)));
                } else if (name.endsWith(".jsonl")) {
                    Files.readAllLines(file).forEach(line -> messages.add(json(line)));
                }
            }
        }
        return messages;
    }

    private static JudgedMessage json(String line) {
        JsonNode row = JSON.readTree(line);
        Map<String, String> gold = new HashMap<>();
        row.get("gold")
                .properties()
                .forEach(label -> gold.put(label.getKey(), label.getValue().asString()));
        return new JudgedMessage(
                row.get("set").asString(),
                row.get("lang").asString(),
                row.get("text").asString(),
                gold);
    }

    private static List<JudgedMessage> table(String name, String content) {
        List<List<String>> lines = CommaSeparated.lines(content);
        List<String> header = lines.getFirst();
        List<JudgedMessage> messages = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            Map<String, String> gold = new HashMap<>();
            for (int column = 0; column < header.size(); column++) {
                gold.put(header.get(column), line.get(column));
            }
            messages.add(new JudgedMessage(name, gold.getOrDefault("lang", "en"), gold.getOrDefault("text", ""), gold));
        }
        return messages;
    }
}
