package app.signalbox.server.knowledge.reading;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Joins lines that were broken to fit a page, so that sentences are whole again. */
final class WrappedLines {

    private static final Pattern PARAGRAPHS = Pattern.compile("\\n\\s*\\n");
    private static final Pattern ITEM = Pattern.compile("^\\s*([-*\u2022\u25AA\u25CF\u2013]|\\d{1,3}[.)])\\s.*");
    private static final Pattern BROKEN_WORD = Pattern.compile("\\p{L}-$");

    /** A line that ends well before the longest does was meant to end there. */
    private static final double FULL = 0.6;

    private WrappedLines() {}

    static String join(String text) {
        return PARAGRAPHS.splitAsStream(text).map(WrappedLines::joinParagraph).collect(Collectors.joining("\n\n"));
    }

    private static String joinParagraph(String paragraph) {
        String[] lines = paragraph.strip().split("\\n", -1);
        int longest = Arrays.stream(lines).mapToInt(String::length).max().orElse(0);
        var joined = new StringBuilder(lines[0].strip());
        for (int at = 1; at < lines.length; at++) {
            boolean continues = lines[at - 1].strip().length() >= FULL * longest
                    && !ITEM.matcher(lines[at]).matches();
            append(joined, lines[at].strip(), continues);
        }
        return joined.toString();
    }

    private static void append(StringBuilder joined, String line, boolean continues) {
        boolean broken = BROKEN_WORD.matcher(joined).find() && startsLow(line);
        if (continues && broken) {
            joined.setLength(joined.length() - 1);
        } else {
            joined.append(continues ? ' ' : '\n');
        }
        joined.append(line);
    }

    private static boolean startsLow(String line) {
        return !line.isEmpty() && Character.isLowerCase(line.codePointAt(0));
    }
}
