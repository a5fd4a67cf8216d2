package app.signalbox.server.inbox;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.inbox.ConversationStatus;
import app.signalbox.contract.inbox.ThreadKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is in a conversation.
 *
 * @param waitingSince since when the person waits for us, absent if we spoke last
 * @param answerBy when they should have an answer
 * @param inboundAt when they last wrote in the thread, absent if never
 * @param outboundAt when we last spoke in the conversation, absent if never
 * @param readMessageId the message whose reading is shown, absent if there is none
 * @param readText its words, absent where they are gone
 * @param engine who read it
 */
public record TalkState(
        UUID conversationId,
        Channel channel,
        ThreadKind kind,
        ConversationStatus status,
        @Nullable Instant waitingSince,
        @Nullable Instant answerBy,
        @Nullable Instant inboundAt,
        @Nullable Instant outboundAt,
        @Nullable UUID readMessageId,
        @Nullable String readText,
        @Nullable String engine) {}
