package app.signalbox.server.knowledge.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Reads paragraphs, headings, lists and tables of a Word document as a reader sees them, hidden text left out. */
final class DocxText {

    private static final long MOST_UNPACKED = 64L * 1024 * 1024;
    private static final int MOST_PARTS = 5_000;
    private static final String BODY = "word/document.xml";
    private static final Pattern HEADING = Pattern.compile("heading ([1-6])");

    private final XWPFDocument document;
    private final StringBuilder text = new StringBuilder();
    private final int longest;
    private String title = "";

    private DocxText(XWPFDocument document, int longest) {
        this.document = document;
        this.longest = longest;
    }

    static FileReading.Found read(byte[] bytes, int longest) {
        try {
            checkContainer(bytes);
            try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
                return new DocxText(document, longest).read();
            }
        } catch (UnreadableFileException refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            throw damaged();
        }
    }

    /** Counts what would be unpacked before a library unpacks it. */
    private static void checkContainer(byte[] bytes) throws IOException {
        boolean hasBody = false;
        long unpacked = 0;
        int parts = 0;
        byte[] buffer = new byte[16 * 1024];
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                hasBody |= part.getName().equals(BODY);
                parts++;
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED || parts > MOST_PARTS) {
                        throw new UnreadableFileException(
                                "This DOCX is too large once unpacked. Remove its pictures, or split it.");
                    }
                }
            }
        }
        if (!hasBody) {
            throw damaged();
        }
    }

    private static UnreadableFileException damaged() {
        return new UnreadableFileException(
                "This DOCX is damaged or no Word document. Save it anew as DOCX and try again.");
    }

    private FileReading.Found read() {
        for (IBodyElement element : document.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph) {
                write(paragraph);
            } else if (element instanceof XWPFTable table) {
                write(table);
            }
            if (text.length() > 2 * longest) {
                throw FileReading.tooLong(longest);
            }
        }
        String named = document.getProperties().getCoreProperties().getTitle();
        return new FileReading.Found(title.isEmpty() && named != null ? named : title, text.toString());
    }

    private void write(XWPFParagraph paragraph) {
        String words = words(paragraph);
        if (words.isBlank()) {
            return;
        }
        String style = style(paragraph);
        Matcher heading = HEADING.matcher(style);
        boolean opens = text.isEmpty() && title.isEmpty();
        if (opens && (style.equals("title") || style.equals("heading 1"))) {
            title = words;
        } else if (heading.matches()) {
            text.append("\n\n")
                    .append("#".repeat(Integer.parseInt(heading.group(1))))
                    .append(' ');
            text.append(words.replace('\n', ' ')).append("\n\n");
        } else if (paragraph.getNumID() != null) {
            text.append("- ").append(words).append('\n');
        } else {
            text.append('\n').append(words).append("\n\n");
        }
    }

    private void write(XWPFTable table) {
        text.append('\n');
        for (XWPFTableRow row : table.getRows()) {
            List<String> cells =
                    row.getTableCells().stream().map(DocxText::words).toList();
            text.append(String.join(" | ", cells)).append('\n');
        }
        text.append('\n');
    }

    private static String words(XWPFTableCell cell) {
        return cell.getParagraphs().stream()
                .map(DocxText::words)
                .collect(Collectors.joining(" "))
                .strip();
    }

    private static String words(XWPFParagraph paragraph) {
        return paragraph.getRuns().stream()
                .filter(run -> !run.isVanish())
                .map(XWPFRun::text)
                .collect(Collectors.joining())
                .strip();
    }

    private String style(XWPFParagraph paragraph) {
        if (paragraph.getStyle() == null || document.getStyles() == null) {
            return "";
        }
        XWPFStyle style = document.getStyles().getStyle(paragraph.getStyle());
        return style == null || style.getName() == null ? "" : style.getName().toLowerCase(Locale.ROOT);
    }
}
