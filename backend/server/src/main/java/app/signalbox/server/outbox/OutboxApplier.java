package app.signalbox.server.outbox;

import app.signalbox.contract.inbox.Direction;
import app.signalbox.server.channels.ProviderEvent;
import app.signalbox.server.channels.ProviderEvent.MessagePosted;
import app.signalbox.server.channels.ProviderEvent.MessagesDelivered;
import app.signalbox.server.channels.ProviderEvent.ThreadRead;
import app.signalbox.server.intake.ArrivedEvent;
import app.signalbox.server.intake.ProviderEventApplier;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Learns from what the networks tell what became of our words: echoes, receipts of delivery and of reading. */
@Component
@Order(220)
class OutboxApplier implements ProviderEventApplier {

    private final Receipts receipts;

    OutboxApplier(Receipts receipts) {
        this.receipts = receipts;
    }

    @Override
    public void apply(List<ArrivedEvent> chunk) {
        for (ArrivedEvent arrived : chunk) {
            ProviderEvent event = arrived.event();
            if (event instanceof MessagePosted posted && posted.direction() == Direction.OUTBOUND) {
                receipts.echoed(arrived.channelAccountId(), posted, arrived.receivedAt());
            }
        }
        for (ArrivedEvent arrived : chunk) {
            switch (arrived.event()) {
                case MessagesDelivered delivered -> receipts.delivered(arrived, delivered);
                case ThreadRead read -> receipts.read(arrived, read);
                default -> {}
            }
        }
    }
}
