package app.signalbox.server.leads;

import app.signalbox.server.channels.ProviderEvent.LeadFormAnswered;
import app.signalbox.server.channels.ProviderEvent.LeadFormSubmitted;
import app.signalbox.server.intake.ArrivedEvent;
import app.signalbox.server.intake.ProviderEventApplier;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps submitted lead forms, with their answers as soon as these are known. */
@Component
@Order(300)
class LeadFormApplier implements ProviderEventApplier {

    private final LeadRegister register;

    LeadFormApplier(LeadRegister register) {
        this.register = register;
    }

    @Override
    public void apply(List<ArrivedEvent> chunk) {
        List<LeadFormEntry> submitted = chunk.stream()
                .flatMap(arrived -> arrived.event() instanceof LeadFormSubmitted event
                        ? Stream.of(LeadFormEntry.of(arrived, event))
                        : Stream.empty())
                .toList();
        List<LeadFormEntry> answered = chunk.stream()
                .flatMap(arrived -> arrived.event() instanceof LeadFormAnswered event
                        ? Stream.of(LeadFormEntry.of(arrived, event))
                        : Stream.empty())
                .toList();
        if (!submitted.isEmpty()) {
            register.putFormEntries(submitted);
        }
        if (!answered.isEmpty()) {
            register.putFormEntries(answered);
        }
    }
}
