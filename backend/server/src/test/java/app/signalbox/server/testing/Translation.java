package app.signalbox.server.testing;

import app.signalbox.server.kernel.PoFile;
import app.signalbox.server.kernel.PoFile.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is amiss in a module's catalogue, in view of what its sources say. */
public final class Translation {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)[^{}]*\\}");

    private final List<Spoken.Text> texts;
    private final Map<Key, Message> translated = new LinkedHashMap<>();
    private final List<String> twice;

    private Translation(List<Spoken.Text> texts, List<Message> messages) {
        this.texts = texts;
        messages.forEach(message -> translated.put(new Key(message.context(), message.id()), message));
        Set<Key> once = new java.util.HashSet<>();
        twice = messages.stream()
                .filter(message -> !once.add(new Key(message.context(), message.id())))
                .map(message -> message.id())
                .toList();
    }

    private record Key(@Nullable String context, String id) {}

    public static Translation of(List<Spoken.Text> texts, Path catalogue) {
        try {
            return new Translation(texts, PoFile.read(Files.readString(catalogue)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Entries that the catalogue lacks, to be filled in and put into it as they are. */
    public String missing() {
        return texts.stream()
                .filter(text -> isMissing(translated.get(new Key(text.context(), text.pattern())), text))
                .collect(Collectors.toMap(
                        text -> new Key(text.context(), text.pattern()), text -> text, (one, other) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .map(Translation::entry)
                .collect(Collectors.joining("\n"));
    }

    /** Entries whose places are others than those of the English text. */
    public List<String> misplaced() {
        return translated.values().stream()
                .filter(message -> message.texts().stream()
                        .filter(text -> !text.isEmpty())
                        .anyMatch(text -> !fits(message, text)))
                .map(message -> message.id())
                .toList();
    }

    /** Entries that stand in the catalogue twice, or that nothing says. */
    public List<String> superfluous() {
        Set<Key> said = texts.stream()
                .map(text -> new Key(text.context(), text.pattern()))
                .collect(Collectors.toSet());
        return Stream.concat(
                        twice.stream(),
                        translated.entrySet().stream()
                                .filter(entry -> !said.contains(entry.getKey()))
                                .map(entry -> entry.getKey().id()))
                .toList();
    }

    private static boolean isMissing(@Nullable Message message, Spoken.Text text) {
        return message == null
                || message.texts().stream().anyMatch(String::isEmpty)
                || !Objects.equals(message.plural(), text.plural())
                || message.texts().size() != (text.plural() == null ? 1 : 2);
    }

    /** One thing need not be counted out in every language. */
    private static boolean fits(Message message, String text) {
        Set<String> expected = places(message.id());
        if (message.plural() == null) {
            return places(text).equals(expected);
        }
        Set<String> all = places(message.plural());
        all.addAll(expected);
        return all.containsAll(places(text));
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(place -> place.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String entry(Spoken.Text text) {
        StringBuilder entry = new StringBuilder("#: ").append(text.place()).append('\n');
        if (text.context() != null) {
            entry.append("msgctxt ").append(quoted(text.context())).append('\n');
        }
        entry.append("msgid ").append(quoted(text.pattern())).append('\n');
        if (text.plural() != null) {
            entry.append("msgid_plural ").append(quoted(text.plural())).append('\n');
            return entry.append("msgstr[0] \"\"\nmsgstr[1] \"\"\n").toString();
        }
        return entry.append("msgstr \"\"\n").toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
