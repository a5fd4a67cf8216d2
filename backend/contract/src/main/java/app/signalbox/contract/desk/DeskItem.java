package app.signalbox.contract.desk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One conversation in an act.
 *
 * @param number of the conversation, for people
 * @param reason why it is not as the act wanted, as a sentence; absent where it is
 */
public record DeskItem(
        UUID conversationId,
        @Nullable Long number,
        DeskOutcome outcome,
        @Nullable String reason) {}
