package app.signalbox.server.leads;

import app.signalbox.server.channels.ProviderEvent.LeadFormAnswered;
import app.signalbox.server.channels.ProviderEvent.LeadFormSubmitted;
import app.signalbox.server.intake.ArrivedEvent;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A filled-in lead form.
 *
 * @param answers absent while only ids are known
 */
record LeadFormEntry(
        UUID channelAccountId,
        String externalId,
        @Nullable String formId,
        @Nullable String adId,
        Instant submittedAt,
        @Nullable Map<String, String> answers) {

    static LeadFormEntry of(ArrivedEvent arrived, LeadFormSubmitted event) {
        return new LeadFormEntry(
                arrived.channelAccountId(),
                event.leadFormEntryId(),
                event.formId(),
                event.adId(),
                submittedAt(arrived),
                null);
    }

    static LeadFormEntry of(ArrivedEvent arrived, LeadFormAnswered event) {
        return new LeadFormEntry(
                arrived.channelAccountId(),
                event.leadFormEntryId(),
                event.formId(),
                null,
                submittedAt(arrived),
                event.answers());
    }

    private static Instant submittedAt(ArrivedEvent arrived) {
        Instant told = arrived.event().source().providerTime();
        return told == null ? arrived.receivedAt() : told;
    }
}
