package app.signalbox.server.knowledge.chunking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Cuts an article at its headings, and what stands between them at paragraphs, into chunks of {@value #FEWEST} to
 * {@value #MOST} words; less where a heading has less to say.
 */
public final class Chunker {

    /** Changes whenever the same article would be cut differently. */
    public static final String VERSION = "chunks-1";

    static final int FEWEST = 80;
    static final int MOST = 180;

    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.+?)\\s*#*\\s*");
    private static final Pattern PARAGRAPHS = Pattern.compile("\\n\\s*\\n");

    private final String title;
    private final List<Chunk> chunks = new ArrayList<>();
    private final String[] path = new String[6];
    private final StringBuilder section = new StringBuilder();

    private Chunker(String title) {
        this.title = title;
        Arrays.fill(path, "");
    }

    /** Chunks in the order of the text, no two alike; at least one. */
    public static List<Chunk> cut(String title, String text) {
        var chunker = new Chunker(title);
        text.lines().forEach(chunker::read);
        chunker.closeSection();
        return chunker.chunks.isEmpty()
                ? List.of(new Chunk(title, "", text.strip()))
                : chunker.chunks.stream().distinct().toList();
    }

    private void read(String line) {
        Matcher heading = HEADING.matcher(line);
        if (!heading.matches()) {
            section.append(line).append('\n');
            return;
        }
        closeSection();
        int level = heading.group(1).length();
        path[level - 1] = heading.group(2);
        for (int deeper = level; deeper < path.length; deeper++) {
            path[deeper] = "";
        }
    }

    private void closeSection() {
        List<String> paragraphs = PARAGRAPHS
                .splitAsStream(section.toString())
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .flatMap(Chunker::bounded)
                .toList();
        String heading = String.join(
                " \u203A ", Stream.of(path).filter(each -> !each.isEmpty()).toList());
        pack(paragraphs).forEach(text -> chunks.add(new Chunk(title, heading, text)));
        section.setLength(0);
    }

    private static Stream<String> bounded(String paragraph) {
        return Words.count(paragraph) <= MOST ? Stream.of(paragraph) : Words.cut(paragraph, MOST).stream();
    }

    private static List<String> pack(List<String> paragraphs) {
        List<String> packed = new ArrayList<>();
        for (String paragraph : paragraphs) {
            String last = packed.isEmpty() ? "" : packed.getLast();
            boolean fits = Words.count(last) + Words.count(paragraph) <= MOST;
            boolean wanted = Words.count(last) < FEWEST || Words.count(paragraph) < FEWEST / 4;
            if (!packed.isEmpty() && fits && wanted) {
                packed.set(packed.size() - 1, last + "\n\n" + paragraph);
            } else {
                packed.add(paragraph);
            }
        }
        return packed;
    }
}
