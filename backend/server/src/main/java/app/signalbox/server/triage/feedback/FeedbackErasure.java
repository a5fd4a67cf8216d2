package app.signalbox.server.triage.feedback;

import app.signalbox.server.retention.spi.ErasableData;
import app.signalbox.server.retention.spi.ErasableMessage;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Takes away why drafts were set aside; that they were still counts. */
@Component
@Order(50)
class FeedbackErasure implements ErasableData {

    private final FeedbackRows rows;

    FeedbackErasure(FeedbackRows rows) {
        this.rows = rows;
    }

    @Override
    public void erase(List<ErasableMessage> messages) {
        rows.forgetReasons(messages.stream().map(ErasableMessage::messageId).toList());
    }
}
