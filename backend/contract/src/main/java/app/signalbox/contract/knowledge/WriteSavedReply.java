package app.signalbox.contract.knowledge;

import app.signalbox.contract.channels.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A text to be kept ready for answers.
 *
 * @param shortcut 1 to 40 small letters, digits and hyphens; one text for each shortcut, network and language
 * @param title 1 to 100 characters
 * @param text 1 to 10,000 characters
 * @param channel the only network that it is meant for, absent for all
 * @param language ISO 639-1 code, absent where that doesn't matter
 */
public record WriteSavedReply(
        String shortcut,
        String title,
        String text,
        @Nullable Channel channel,
        @Nullable String language) {}
