package app.signalbox.server.knowledge.reading;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files that can be read, told apart by what is in them before what they call themselves. */
enum Format {
    MARKDOWN,
    PLAIN_TEXT,
    HTML,
    PDF,
    DOCX,
    /** The container of old and of encrypted Office files. */
    OLE;

    private static final byte[] PDF_MARK = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZIP_MARK = {'P', 'K', 3, 4};
    private static final byte[] OLE_MARK = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** A mark may stand a little behind the beginning of a PDF. */
    private static final int PDF_MARK_WITHIN = 1024;

    static Optional<Format> of(SourceFile file) {
        if (indexOf(PDF_MARK, file.bytes(), PDF_MARK_WITHIN) >= 0) {
            return Optional.of(PDF);
        }
        if (indexOf(OLE_MARK, file.bytes(), OLE_MARK.length) == 0) {
            return Optional.of(OLE);
        }
        boolean isZip = indexOf(ZIP_MARK, file.bytes(), ZIP_MARK.length) == 0;
        Optional<Format> declared = byName(file.name()).or(() -> byContentType(file.contentType()));
        return isZip ? declared.filter(DOCX::equals) : declared;
    }

    private static Optional<Format> byName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(
                switch (lower.substring(lower.lastIndexOf('.') + 1)) {
                    case "md", "markdown" -> MARKDOWN;
                    case "txt", "text" -> PLAIN_TEXT;
                    case "html", "htm", "xhtml" -> HTML;
                    case "pdf" -> PDF;
                    case "docx" -> DOCX;
                    default -> null;
                });
    }

    private static Optional<Format> byContentType(String contentType) {
        return Optional.ofNullable(
                switch (contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT)) {
                    case "text/markdown", "text/x-markdown" -> MARKDOWN;
                    case "text/plain" -> PLAIN_TEXT;
                    case "text/html", "application/xhtml+xml" -> HTML;
                    case "application/pdf" -> PDF;
                    case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" -> DOCX;
                    default -> null;
                });
    }

    private static int indexOf(byte[] mark, byte[] bytes, int within) {
        int last = Math.min(bytes.length, within) - mark.length;
        for (int from = 0; from <= last; from++) {
            int same = 0;
            while (same < mark.length && bytes[from + same] == mark[same]) {
                same++;
            }
            if (same == mark.length) {
                return from;
            }
        }
        return -1;
    }
}
