package app.signalbox.contract.knowledge;

import app.signalbox.contract.channels.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text that is kept ready for answers.
 *
 * @param shortcut what an operator types to find it, small letters, digits and hyphens
 * @param text may name {@code {first_name}}, {@code {brand}}, {@code {operator}} and {@code {handle}}, which are filled
 *     in where it is used
 * @param channel the only network that it is meant for, absent for all
 * @param language ISO 639-1 code of its language, absent where that doesn't matter
 */
public record SavedReplyView(
        UUID id,
        String shortcut,
        String title,
        String text,
        @Nullable Channel channel,
        @Nullable String language,
        Instant updatedAt) {}
