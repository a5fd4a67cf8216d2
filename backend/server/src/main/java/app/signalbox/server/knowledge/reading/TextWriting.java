package app.signalbox.server.knowledge.reading;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Writes the elements of a page down as lines: headings with their marks, paragraphs apart, rows of tables in one. */
final class TextWriting implements NodeVisitor {

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> LINES = Set.of("li", "tr", "dt", "dd", "caption", "figcaption");
    private static final Set<String> ROWS = Set.of("thead", "tbody", "tfoot");
    private static final String BULLET = "- ";

    private final StringBuilder text = new StringBuilder();
    private boolean spaceDue;

    String text() {
        return text.toString();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            write(words);
        } else if (node instanceof Element element) {
            open(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        if (CELLS.contains(element.normalName())) {
            closeCell(element);
        } else if (LINES.contains(element.normalName())) {
            line();
        } else if (isParagraph(element)) {
            paragraph();
        }
    }

    private void open(Element element) {
        String name = element.normalName();
        if (HEADINGS.contains(name)) {
            paragraph();
            text.append("#".repeat(name.charAt(1) - '0')).append(' ');
        } else if (name.equals("br") || LINES.contains(name)) {
            line();
            text.append(name.equals("li") ? BULLET : "");
        } else if (isParagraph(element)) {
            paragraph();
        }
    }

    private void closeCell(Element cell) {
        if (cell.nextElementSibling() != null) {
            text.append(" | ");
            spaceDue = false;
        }
    }

    /** A paragraph inside an item of a list or a cell of a table stays on its line. */
    private static boolean isParagraph(Element element) {
        String around = element.parent() == null ? "" : element.parent().normalName();
        boolean inLine = element.normalName().equals("p") && (around.equals("li") || CELLS.contains(around));
        return element.isBlock()
                && !CELLS.contains(element.normalName())
                && !ROWS.contains(element.normalName())
                && !inLine;
    }

    private void write(TextNode words) {
        if (isPreformatted(words.parent())) {
            text.append("    ").append(words.getWholeText().strip().replace("\n", "\n    "));
            return;
        }
        String written = words.text();
        if (written.isBlank()) {
            spaceDue |= !written.isEmpty();
            return;
        }
        if ((spaceDue || written.startsWith(" ")) && !isAt(' ') && !isAt('\n')) {
            text.append(' ');
        }
        text.append(written.strip());
        spaceDue = written.endsWith(" ");
    }

    private static boolean isPreformatted(@Nullable Node node) {
        return node instanceof Element element && element.closest("pre") != null;
    }

    private boolean isAt(char character) {
        return text.isEmpty() || text.charAt(text.length() - 1) == character;
    }

    private void line() {
        spaceDue = false;
        if (!isAt('\n')) {
            text.append('\n');
        }
    }

    private void paragraph() {
        if (isBehindBullet()) {
            return;
        }
        line();
        if (text.length() >= 2 && text.charAt(text.length() - 2) != '\n') {
            text.append('\n');
        }
    }

    private boolean isBehindBullet() {
        int length = text.length();
        return length >= 2
                && text.substring(length - 2).equals(BULLET)
                && (length == 2 || text.charAt(length - 3) == '\n');
    }
}
