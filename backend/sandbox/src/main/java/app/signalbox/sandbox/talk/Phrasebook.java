package app.signalbox.sandbox.talk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Stories and word lists read from the story files; the format is told in the README of this module. */
record Phrasebook(List<Story> stories, Map<String, List<String>> lists) {

    private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");

    /** A brand's own stories, with the word lists of all. */
    static Phrasebook of(Brand brand) {
        var own = read(brand.storyFile());
        var lists = new LinkedHashMap<>(shared().lists());
        lists.putAll(own.lists());
        lists.put("brand", List.of(brand.displayName()));
        return new Phrasebook(own.stories(), Map.copyOf(lists));
    }

    static Phrasebook shared() {
        return read("shared.talk");
    }

    static Phrasebook read(String file) {
        var stories = new ArrayList<Story>();
        var lists = new LinkedHashMap<String, List<String>>();
        for (var block : text(file).split("\n\\s*\n", -1)) {
            var rows = block.lines()
                    .filter(row -> !row.isBlank() && !row.startsWith("//"))
                    .toList();
            if (!rows.isEmpty() && rows.getFirst().startsWith("#")) {
                stories.add(StoryReader.read(file, rows));
            } else {
                rows.forEach(row -> readList(file, row, lists));
            }
        }
        return new Phrasebook(List.copyOf(stories), Map.copyOf(lists));
    }

    private static void readList(String file, String row, Map<String, List<String>> lists) {
        var equals = row.indexOf('=');
        if (!row.startsWith("!") || equals < 0) {
            throw new IllegalStateException(
                    "%s has a line that is neither a story nor a list: %s".formatted(file, row));
        }
        lists.put(
                row.substring(1, equals).strip(),
                List.of(BAR.split(row.substring(equals + 1).strip())));
    }

    private static String text(String file) {
        try (var stream = Objects.requireNonNull(Phrasebook.class.getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The story file cannot be read: " + file, e);
        }
    }
}
