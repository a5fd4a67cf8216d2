package app.signalbox.server.triage;

import app.signalbox.server.retention.spi.ErasableData;
import app.signalbox.server.retention.spi.ErasableMessage;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Takes away why runs failed, which may quote an answer; what they took and cost stays. */
@Component
@Order(200)
class RunErasure implements ErasableData {

    private final TriageRuns runs;

    RunErasure(TriageRuns runs) {
        this.runs = runs;
    }

    @Override
    public void erase(List<ErasableMessage> messages) {
        runs.forgetFailures(messages.stream().map(ErasableMessage::messageId).toList());
    }
}
