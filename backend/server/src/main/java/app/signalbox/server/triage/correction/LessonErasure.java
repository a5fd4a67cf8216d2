package app.signalbox.server.triage.correction;

import app.signalbox.server.retention.spi.ErasableData;
import app.signalbox.server.retention.spi.ErasableMessage;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.Tenant;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets the engine forget what messages taught that are gone. Their corrections go with their readings, so this is
 * asked before those go.
 */
@Component
@Order(50)
class LessonErasure implements ErasableData {

    private final CorrectionQueries rows;
    private final LessonBook lessons;

    LessonErasure(CorrectionQueries rows, LessonBook lessons) {
        this.rows = rows;
        this.lessons = lessons;
    }

    @Override
    public void erase(List<ErasableMessage> messages) {
        Tenant tenant = CurrentTenant.get();
        if (rows.anyOf(messages.stream().map(ErasableMessage::messageId).toList())) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    lessons.forget(tenant);
                }
            });
        }
    }
}
