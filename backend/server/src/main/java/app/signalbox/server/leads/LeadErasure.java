package app.signalbox.server.leads;

import app.signalbox.server.inbox.InboxTriage;
import app.signalbox.server.retention.spi.ErasableData;
import app.signalbox.server.retention.spi.ErasableMessage;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Takes away the reasons of leads, which quote what people wrote, and the notes of operators about them. What else their conversation says gives new ones;
 * otherwise the lead stays with its score alone.
 */
@Component
@Order(300)
class LeadErasure implements ErasableData {

    private final LeadRegister register;
    private final LeadMoves moves;
    private final InboxTriage inbox;

    LeadErasure(LeadRegister register, LeadMoves moves, InboxTriage inbox) {
        this.register = register;
        this.moves = moves;
        this.inbox = inbox;
    }

    @Override
    public void erase(List<ErasableMessage> messages) {
        List<UUID> conversations = List.copyOf(register.knownConversations(messages.stream()
                .map(ErasableMessage::conversationId)
                .distinct()
                .toList()));
        if (!conversations.isEmpty()) {
            register.forgetReasons(conversations);
            moves.forgetNotes(conversations);
            inbox.lockReadings(conversations).forEach(register::rescore);
        }
    }
}
