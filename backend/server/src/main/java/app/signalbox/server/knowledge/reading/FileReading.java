package app.signalbox.server.knowledge.reading;

import java.util.regex.Pattern;

/** Reads files that people upload and pages that were fetched; hostile ones are refused, never trusted. */
public final class FileReading {

    private static final int LONGEST_TITLE = 200;
    private static final Pattern TRAILING_SPACE = Pattern.compile("[ \\t\\x0B\\f\\r]+(?=\\n|$)");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,8}$");

    /** What stands in no readable text: controls but for tab and line feed, and marks that turn or hide text. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\x00-\\x08\\x0B\\f\\x0E-\\x1F\\x7F-\\x9F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\uFFFE]");

    private final int longest;

    /**
     * Reads files up to a limit.
     *
     * @param longest most characters that are taken from one file
     */
    public FileReading(int longest) {
        this.longest = longest;
    }

    /**
     * The text of a file.
     *
     * @throws UnreadableFileException if it is empty, encrypted, broken, too long or of another kind; the message
     *     says what to do about it
     */
    public SourceText read(SourceFile file) {
        if (file.bytes().length == 0) {
            throw new UnreadableFileException("The file is empty. Choose one with text in it.");
        }
        Format format = Format.of(file)
                .orElseThrow(() -> new UnreadableFileException(
                        "This is no Markdown, plain text, HTML, PDF or DOCX file. Save it as one of these."));
        Found found = readSafely(format, file);
        String text = tidy(found.text());
        if (text.chars().noneMatch(Character::isLetterOrDigit)) {
            throw new UnreadableFileException(emptyOf(format));
        }
        if (text.length() > longest) {
            throw tooLong(longest);
        }
        return new SourceText(title(found.title(), file.name()), text);
    }

    static UnreadableFileException tooLong(int longest) {
        return new UnreadableFileException(
                "The text is longer than " + longest + " characters. Split the file into several.");
    }

    /** Libraries that follow nesting by calling themselves run out of stack where somebody nested on purpose. */
    private Found readSafely(Format format, SourceFile file) {
        try {
            return read(format, file);
        } catch (StackOverflowError tooDeep) {
            throw new UnreadableFileException("The parts of this file are nested too deeply. Save it as plain text.");
        }
    }

    private Found read(Format format, SourceFile file) {
        return switch (format) {
            case MARKDOWN -> MarkdownText.read(PlainText.decode(file));
            case PLAIN_TEXT -> new Found("", PlainText.decode(file));
            case HTML -> HtmlText.read(file);
            case PDF -> PdfText.read(file.bytes(), longest);
            case DOCX -> DocxText.read(file.bytes(), longest);
            case OLE ->
                throw new UnreadableFileException("This Office file is protected by a password or of the old kind. "
                        + "Save it as DOCX without a password.");
        };
    }

    private static String emptyOf(Format format) {
        return switch (format) {
            case PDF ->
                "No text is in this PDF; it may be a scan. Run text recognition over it, or paste the text "
                        + "into an article.";
            case MARKDOWN, PLAIN_TEXT, HTML, DOCX, OLE -> "No readable text is in this file. Choose another one.";
        };
    }

    private static String tidy(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace('\u00A0', ' ');
        String printable = UNPRINTABLE.matcher(lines).replaceAll("");
        String trimmed = TRAILING_SPACE.matcher(printable).replaceAll("");
        return EMPTY_LINES.matcher(trimmed).replaceAll("\n\n").strip();
    }

    private static String title(String found, String name) {
        String title = oneLine(found);
        if (title.isEmpty()) {
            title = oneLine(ENDING.matcher(name).replaceFirst(""));
        }
        return title.isEmpty() ? "Untitled" : cut(title);
    }

    private static String oneLine(String text) {
        return UNPRINTABLE.matcher(text).replaceAll("").replaceAll("\\s+", " ").strip();
    }

    private static String cut(String title) {
        if (title.length() <= LONGEST_TITLE) {
            return title;
        }
        int end = Character.isHighSurrogate(title.charAt(LONGEST_TITLE - 2)) ? LONGEST_TITLE - 2 : LONGEST_TITLE - 1;
        return title.substring(0, end) + "\u2026";
    }

    /** What a reader found, not tidied yet; the title may be empty. */
    record Found(String title, String text) {}
}
