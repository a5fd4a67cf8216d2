package app.signalbox.server.outbox.media;

import app.signalbox.contract.outbox.MediaKind;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a file is, found from its content and never from its name: of the few kinds that networks take.
 *
 * @param mediaType such as {@code image/png}
 */
record ContentType(MediaKind kind, String mediaType) {

    private static final int ENTRY_NAMES = 4_096;
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String TEXT = "text/plain";
    private static final Set<String> TEXT_NAMES =
            Set.of("txt", "text", "csv", "tsv", "md", "log", "ics", "vcf", "srt", "vtt");

    /** Empty if it is of no kind that goes out. */
    static Optional<ContentType> of(byte[] content) {
        if (begins(content, 0, 0xFF, 0xD8, 0xFF)) {
            return found(MediaKind.IMAGE, "image/jpeg");
        }
        if (begins(content, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return found(MediaKind.IMAGE, "image/png");
        }
        if (says(content, 0, "GIF87a") || says(content, 0, "GIF89a")) {
            return found(MediaKind.GIF, "image/gif");
        }
        if (says(content, 0, "RIFF")) {
            return riff(content);
        }
        if (says(content, 4, "ftyp")) {
            return mpeg4(content);
        }
        return streamOrDocument(content);
    }

    /** Whether a file of this content may be called like this; a script is text, too. */
    boolean suits(String name) {
        int dot = name.lastIndexOf('.');
        return !mediaType.equals(TEXT)
                || dot < 0
                || TEXT_NAMES.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    private static Optional<ContentType> riff(byte[] content) {
        if (says(content, 8, "WEBP")) {
            return found(MediaKind.IMAGE, "image/webp");
        }
        return says(content, 8, "WAVE") ? found(MediaKind.AUDIO, "audio/wav") : Optional.empty();
    }

    private static Optional<ContentType> mpeg4(byte[] content) {
        if (says(content, 8, "qt  ")) {
            return found(MediaKind.VIDEO, "video/quicktime");
        }
        if (says(content, 8, "M4A ") || says(content, 8, "M4B ")) {
            return found(MediaKind.AUDIO, "audio/mp4");
        }
        boolean picture = says(content, 8, "heic")
                || says(content, 8, "heix")
                || says(content, 8, "mif1")
                || says(content, 8, "avif");
        return picture ? Optional.empty() : found(MediaKind.VIDEO, "video/mp4");
    }

    private static Optional<ContentType> streamOrDocument(byte[] content) {
        if (begins(content, 0, 0x1A, 0x45, 0xDF, 0xA3)) {
            return found(MediaKind.VIDEO, "video/webm");
        }
        if (says(content, 0, "OggS")) {
            return found(MediaKind.AUDIO, "audio/ogg");
        }
        if (says(content, 0, "ID3") || isMpegFrame(content, 0xE2)) {
            return found(MediaKind.AUDIO, "audio/mpeg");
        }
        if (isMpegFrame(content, 0xF0)) {
            return found(MediaKind.AUDIO, "audio/aac");
        }
        if (says(content, 0, "%PDF-")) {
            return found(MediaKind.FILE, "application/pdf");
        }
        return begins(content, 0, 'P', 'K', 3, 4) ? office(content) : text(content);
    }

    // Eleven bits of synchronisation, then the layer: 01 in MP3, 00 in AAC.
    private static boolean isMpegFrame(byte[] content, int second) {
        return content.length > 1 && (content[0] & 0xFF) == 0xFF && (content[1] & 0xE6) == (second & 0xE6);
    }

    private static Optional<ContentType> office(byte[] content) {
        var names = new String(content, 0, Math.min(content.length, ENTRY_NAMES), StandardCharsets.ISO_8859_1);
        if (!names.contains("[Content_Types].xml")) {
            return Optional.empty();
        }
        var whole = new String(content, StandardCharsets.ISO_8859_1);
        if (whole.contains("word/document")) {
            return found(MediaKind.FILE, OFFICE + "wordprocessingml.document");
        }
        if (whole.contains("xl/workbook")) {
            return found(MediaKind.FILE, OFFICE + "spreadsheetml.sheet");
        }
        return whole.contains("ppt/presentation")
                ? found(MediaKind.FILE, OFFICE + "presentationml.presentation")
                : Optional.empty();
    }

    private static Optional<ContentType> text(byte[] content) {
        try {
            var said = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            boolean plain = said.chars()
                    .allMatch(letter -> letter >= ' ' || letter == '\n' || letter == '\r' || letter == '\t');
            boolean markup = said.toString().stripLeading().startsWith("<");
            return plain && !markup ? found(MediaKind.FILE, TEXT) : Optional.empty();
        } catch (CharacterCodingException binary) {
            return Optional.empty();
        }
    }

    private static Optional<ContentType> found(MediaKind kind, String mediaType) {
        return Optional.of(new ContentType(kind, mediaType));
    }

    private static boolean says(byte[] content, int at, String word) {
        return content.length >= at + word.length()
                && new String(content, at, word.length(), StandardCharsets.ISO_8859_1).equals(word);
    }

    private static boolean begins(byte[] content, int at, int... bytes) {
        if (content.length < at + bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((content[at + i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
