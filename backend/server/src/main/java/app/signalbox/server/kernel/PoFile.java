package app.signalbox.server.kernel;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the part of gettext's format that the catalogues use: comments, {@code msgctxt}, {@code msgid},
 * {@code msgid_plural}, {@code msgstr}, and texts that go on over several lines.
 */
public final class PoFile {

    private final List<Message> messages = new ArrayList<>();
    private @Nullable StringBuilder context;
    private @Nullable StringBuilder id;
    private @Nullable StringBuilder plural;
    private final List<StringBuilder> texts = new ArrayList<>();
    private StringBuilder latest = new StringBuilder();

    private PoFile() {}

    /**
     * A text and what it is in another language.
     *
     * @param context where the text stands, where that decides what it means
     * @param plural the English text for more than one, absent where nothing is counted
     * @param texts one, or one for each form of the plural; an empty one is not translated yet
     */
    public record Message(
            @Nullable String context,
            String id,
            @Nullable String plural,
            List<String> texts) {}

    /**
     * The messages of a file in their order, without its head.
     *
     * @throws IllegalArgumentException if a line is none of the format
     */
    public static List<Message> read(String file) {
        PoFile po = new PoFile();
        file.lines().map(line -> line.strip()).forEach(po::line);
        po.end();
        return List.copyOf(po.messages);
    }

    private void line(String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            end();
        } else if (line.startsWith("\"")) {
            latest.append(unquoted(line));
        } else {
            int space = line.indexOf(' ');
            start(space < 0 ? line : line.substring(0, space));
            latest.append(unquoted(line.substring(space + 1).strip()));
        }
    }

    private void start(String keyword) {
        if ((keyword.equals("msgctxt") || keyword.equals("msgid")) && !texts.isEmpty()) {
            end();
        }
        latest = new StringBuilder();
        switch (keyword) {
            case "msgctxt" -> context = latest;
            case "msgid" -> id = latest;
            case "msgid_plural" -> plural = latest;
            default -> {
                if (!keyword.startsWith("msgstr")) {
                    throw new IllegalArgumentException("No line of a catalogue starts with " + keyword + ".");
                }
                texts.add(latest);
            }
        }
    }

    private void end() {
        if (id != null && !texts.isEmpty()) {
            if (!id.isEmpty()) {
                messages.add(new Message(
                        context == null ? null : context.toString(),
                        id.toString(),
                        plural == null ? null : plural.toString(),
                        texts.stream().map(text -> text.toString()).toList()));
            }
            context = null;
            id = null;
            plural = null;
            texts.clear();
        }
    }

    private static String unquoted(String quoted) {
        if (quoted.length() < 2 || !quoted.startsWith("\"") || !quoted.endsWith("\"")) {
            throw new IllegalArgumentException("A text of a catalogue stands in quotes: " + quoted);
        }
        String inner = quoted.substring(1, quoted.length() - 1);
        return inner.indexOf('\\') < 0 ? inner : inner.translateEscapes();
    }
}
