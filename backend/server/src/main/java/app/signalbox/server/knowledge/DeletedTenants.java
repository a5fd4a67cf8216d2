package app.signalbox.server.knowledge;

import app.signalbox.server.knowledge.store.PassageStore;
import app.signalbox.server.tenancy.TenantDeleted;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Empties a deleted tenant's part of the store; what lay in its schema is gone with it. */
@Component
class DeletedTenants {

    private final PassageStore store;

    DeletedTenants(PassageStore store) {
        this.store = store;
    }

    /** Outside a transaction, because the store may be a network away; tried again until it has worked. */
    @ApplicationModuleListener
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void on(TenantDeleted deleted) {
        store.forget(deleted.tenantId());
    }
}
