package app.signalbox.server.knowledge.reading;

import java.io.IOException;
import java.io.StringWriter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads the text of a PDF; nothing in it is run, shown or followed. */
final class PdfText {

    private static final int MOST_PAGES = 500;

    private PdfText() {}

    static FileReading.Found read(byte[] bytes, int longest) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return read(document, longest);
        } catch (InvalidPasswordException encrypted) {
            throw new UnreadableFileException("This PDF is encrypted. Save it without a password and try again.");
        } catch (UnreadableFileException refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            throw new UnreadableFileException("This PDF is damaged and can't be read. Save it anew and try again.");
        }
    }

    private static FileReading.Found read(PDDocument document, int longest) throws IOException {
        if (!document.getCurrentAccessPermission().canExtractContent()) {
            throw new UnreadableFileException(
                    "Who made this PDF doesn't allow text to be taken from it. Ask for one that allows it.");
        }
        if (document.getNumberOfPages() > MOST_PAGES) {
            throw new UnreadableFileException(
                    "This PDF has more than " + MOST_PAGES + " pages. Split it into several.");
        }
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setLineSeparator("\n");
        stripper.setParagraphEnd("\n");
        stripper.setPageEnd("\n");
        var written = new ShortWriter(longest);
        stripper.writeText(document, written);
        String title = document.getDocumentInformation().getTitle();
        return new FileReading.Found(title == null ? "" : title, WrappedLines.join(written.toString()));
    }

    /** Stops at the limit, so that a small file can't fill the memory. */
    private static final class ShortWriter extends StringWriter {

        private final int longest;

        ShortWriter(int longest) {
            this.longest = longest;
        }

        @Override
        public void write(String words) {
            if (getBuffer().length() + words.length() > 2 * longest) {
                throw FileReading.tooLong(longest);
            }
            super.write(words);
        }
    }
}
