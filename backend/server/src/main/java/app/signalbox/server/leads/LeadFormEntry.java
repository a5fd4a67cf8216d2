package app.signalbox.server.leads;

import app.signalbox.server.channels.ProviderEvent.LeadFormSubmitted;
import app.signalbox.server.intake.ArrivedEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A filled-in lead form of which only ids are known so far. */
record LeadFormEntry(
        UUID channelAccountId,
        String externalId,
        @Nullable String formId,
        @Nullable String adId,
        Instant submittedAt) {

    static LeadFormEntry of(ArrivedEvent arrived, LeadFormSubmitted event) {
        Instant told = event.source().providerTime();
        return new LeadFormEntry(
                arrived.channelAccountId(),
                event.leadFormEntryId(),
                event.formId(),
                event.adId(),
                told == null ? arrived.receivedAt() : told);
    }
}
