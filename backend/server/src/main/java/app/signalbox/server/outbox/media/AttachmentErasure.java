package app.signalbox.server.outbox.media;

import app.signalbox.server.retention.spi.ErasableData;
import app.signalbox.server.retention.spi.ErasableMessage;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** With the words of a message of ours go the files that went with it, and the words as they were sent. */
@Component
@Order(60)
class AttachmentErasure implements ErasableData {

    private final AttachmentRows rows;

    AttachmentErasure(AttachmentRows rows) {
        this.rows = rows;
    }

    @Override
    public void erase(List<ErasableMessage> messages) {
        rows.forgetWith(messages.stream().map(ErasableMessage::messageId).toList());
    }
}
