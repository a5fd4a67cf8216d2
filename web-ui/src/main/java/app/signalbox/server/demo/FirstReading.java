package app.signalbox.server.demo;

import app.signalbox.server.identity.SystemWork;
import app.signalbox.server.inbox.Inbox;
import app.signalbox.server.inbox.InboxChanges;
import app.signalbox.server.inbox.InboxChanges.InboxChange;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.Tenants;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Notices when the first conversation of this start has been read by the AI. */
@Component
@Profile("demo")
class FirstReading {

    private final InboxChanges changes;
    private final Inbox inbox;
    private final Tenants tenants;
    private final CurrentTenant currentTenant;
    private final SystemWork system;
    private final AtomicReference<InboxChanges.@Nullable Registration> watching = new AtomicReference<>();

    FirstReading(InboxChanges changes, Inbox inbox, Tenants tenants, CurrentTenant currentTenant, SystemWork system) {
        this.changes = changes;
        this.inbox = inbox;
        this.tenants = tenants;
        this.currentTenant = currentTenant;
        this.system = system;
    }

    /** Calls back once, from a thread of its own. */
    void onFirst(Runnable callback) {
        watching.set(changes.subscribe(change -> Thread.ofVirtual().start(() -> look(change, callback))));
    }

    private void look(InboxChange change, Runnable callback) {
        if (watching.get() != null && system.call("demonstration", () -> isRead(change))) {
            InboxChanges.Registration registration = watching.getAndSet(null);
            if (registration != null) {
                registration.remove();
                callback.run();
            }
        }
    }

    private boolean isRead(InboxChange change) {
        return tenants
                .find(change.tenantId())
                .map(tenant -> currentTenant.call(tenant, () -> inbox.summaries(List.copyOf(change.conversationIds()))))
                .orElse(List.of())
                .stream()
                .anyMatch(conversation -> conversation.intent() != null);
    }
}
