package app.signalbox.server.inbox;

import app.signalbox.contract.inbox.Direction;
import app.signalbox.contract.inbox.ThreadKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message on which something is to be done.
 *
 * @param subjectRef the post it stands under
 */
public record ActTarget(
        UUID messageId,
        UUID conversationId,
        String providerMessageId,
        ThreadKind kind,
        Direction direction,
        @Nullable String subjectRef) {}
