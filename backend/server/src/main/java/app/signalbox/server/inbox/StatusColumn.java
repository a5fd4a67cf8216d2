package app.signalbox.server.inbox;

import app.signalbox.contract.inbox.ConversationStatus;
import jakarta.persistence.AttributeConverter;

class StatusColumn implements AttributeConverter<ConversationStatus, String> {

    @Override
    public String convertToDatabaseColumn(ConversationStatus status) {
        return status.value();
    }

    @Override
    public ConversationStatus convertToEntityAttribute(String column) {
        return ConversationStatus.of(column);
    }
}
