package app.signalbox.server.triage.feedback;

import app.signalbox.server.knowledge.PastAnswers;
import app.signalbox.server.retention.spi.ErasableData;
import app.signalbox.server.retention.spi.ErasableMessage;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Takes away what was learnt in a conversation as soon as any of its words go: the answer may tell what they were. */
@Component
@Order(50)
class AnswerErasure implements ErasableData {

    private final PastAnswers answers;

    AnswerErasure(PastAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void erase(List<ErasableMessage> messages) {
        answers.forget(
                messages.stream().map(ErasableMessage::messageId).toList(),
                messages.stream()
                        .map(ErasableMessage::conversationId)
                        .distinct()
                        .toList());
    }
}
