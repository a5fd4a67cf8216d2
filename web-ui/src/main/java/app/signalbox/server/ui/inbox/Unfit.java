package app.signalbox.server.ui.inbox;

import app.signalbox.contract.outbox.MediaAllowance;
import app.signalbox.contract.outbox.OutgoingAttachment;
import app.signalbox.server.ui.Phrase;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why files can't go along in a form, said while they are chosen; which of them go together the server knows. */
final class Unfit {

    private static final double MEGABYTE = 1_000_000;

    private Unfit() {}

    /** A sentence that says what to do; empty if they can go as far as is known here. */
    static Optional<String> of(List<OutgoingAttachment> files, MediaAllowance allowance) {
        if (files.isEmpty()) {
            return Optional.empty();
        }
        if (allowance.most() == 0) {
            return Optional.of(none(allowance));
        }
        return files.stream()
                .flatMap(file -> of(file, allowance).stream())
                .findFirst()
                .or(() -> tooMany(files.size(), allowance.most()));
    }

    /** Why no file can go along. */
    static String none(MediaAllowance allowance) {
        return allowance.reason() == null ? Phrase.of("No files can go along here.") : Phrase.said(allowance.reason());
    }

    private static Optional<String> of(OutgoingAttachment file, MediaAllowance allowance) {
        Optional<MediaAllowance.Kind> kind = allowance.kinds().stream()
                .filter(one -> one.mediaTypes().contains(file.mediaType()))
                .findFirst();
        if (kind.isEmpty()) {
            return Optional.of(Phrase.of(
                    "\"{0}\" can't go along here. These can: {1}. Remove it, or send a link to it.",
                    file.name(), types(allowance)));
        }
        return file.size() <= kind.get().maxBytes()
                ? Optional.empty()
                : Optional.of(Phrase.of(
                        "\"{0}\" has {1,number,0.0} MB, and {2} MB can go along here. Make it smaller, or send a link to it.",
                        file.name(),
                        file.size() / MEGABYTE,
                        Math.round(kind.get().maxBytes() / MEGABYTE)));
    }

    private static Optional<String> tooMany(int count, int most) {
        return count <= most
                ? Optional.empty()
                : Optional.of(Phrase.count(
                        most,
                        "Only {0} file can go along here. Remove the others, or answer more than once.",
                        "Only {0} files can go along here. Remove the others, or answer more than once."));
    }

    private static String types(MediaAllowance allowance) {
        return allowance.kinds().stream()
                .flatMap(kind -> kind.mediaTypes().stream())
                .map(Unfit::name)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** What people call files of a type, mostly by how their names end. */
    private static String name(String mediaType) {
        String end = mediaType.substring(Math.max(mediaType.lastIndexOf('/'), mediaType.lastIndexOf('.')) + 1);
        return switch (mediaType) {
            case "audio/mpeg" -> "MP3";
            case "audio/mp4" -> "M4A";
            default ->
                switch (end) {
                    case "quicktime" -> "MOV";
                    case "document" -> "DOCX";
                    case "sheet" -> "XLSX";
                    case "presentation" -> "PPTX";
                    case "plain" -> "TXT";
                    default -> end.toUpperCase(Locale.ROOT);
                };
        };
    }
}
