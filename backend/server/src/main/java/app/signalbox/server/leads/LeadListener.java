package app.signalbox.server.leads;

import app.signalbox.server.triage.ConversationsTriaged;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

@Component
class LeadListener {

    private final Leads leads;

    LeadListener(Leads leads) {
        this.leads = leads;
    }

    @ApplicationModuleListener
    void on(ConversationsTriaged event) {
        leads.capture(event.conversationIds());
    }
}
