package app.signalbox.server.leads;

import app.signalbox.server.channels.ProviderEvent.LeadFormSubmitted;
import app.signalbox.server.intake.ArrivedEvent;
import app.signalbox.server.intake.ProviderEventApplier;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps submitted lead forms until their content is fetched. */
@Component
@Order(300)
class LeadFormApplier implements ProviderEventApplier {

    private final LeadRegister register;

    LeadFormApplier(LeadRegister register) {
        this.register = register;
    }

    @Override
    public void apply(List<ArrivedEvent> chunk) {
        List<LeadFormEntry> entries = chunk.stream()
                .flatMap(arrived -> arrived.event() instanceof LeadFormSubmitted submitted
                        ? Stream.of(LeadFormEntry.of(arrived, submitted))
                        : Stream.empty())
                .toList();
        if (!entries.isEmpty()) {
            register.putFormEntries(entries);
        }
    }
}
