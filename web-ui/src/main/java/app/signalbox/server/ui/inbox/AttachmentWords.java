package app.signalbox.server.ui.inbox;

import app.signalbox.contract.outbox.MediaKind;
import app.signalbox.server.ui.Phrase;

/** What files are called. */
final class AttachmentWords {

    private AttachmentWords() {}

    /** What a network said came along, in its own word. */
    static String of(String kind) {
        return switch (kind) {
            case "image", "photo" -> Phrase.of("Photo");
            case "gif", "animated_gif" -> Phrase.of("GIF");
            case "video", "ig_reel", "reel" -> Phrase.of("Video");
            case "audio" -> Phrase.of("Voice message");
            case "file" -> Phrase.of("File");
            case "sticker" -> Phrase.of("Sticker");
            case "location" -> Phrase.of("Place");
            case "share", "fallback", "quote" -> Phrase.of("Shared link");
            case "story_mention" -> Phrase.of("Mention in a story");
            case "story_reply" -> Phrase.of("Answer to a story");
            case "ad" -> Phrase.of("Ad");
            case "encrypted" -> Phrase.of("Encrypted message");
            case "unsupported" -> Phrase.of("Something that the network doesn't hand on");
            default -> kind.replace('_', ' ');
        };
    }

    static String of(MediaKind kind) {
        return switch (kind) {
            case IMAGE -> Phrase.of("Photo");
            case GIF -> Phrase.of("GIF");
            case VIDEO -> Phrase.of("Video");
            case AUDIO -> Phrase.of("Sound");
            case FILE -> Phrase.of("File");
        };
    }
}
