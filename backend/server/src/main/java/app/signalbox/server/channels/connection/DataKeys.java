package app.signalbox.server.channels.connection;

import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.tenancy.TenantTransaction;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Exchanges the bound tenant's data key, under which its credentials and other secrets are sealed. */
@Service
public class DataKeys {

    private final TenantKeys keys;
    private final CredentialRows rows;
    private final List<SealedContent> contents;
    private final TenantTransaction transaction;

    DataKeys(TenantKeys keys, CredentialRows rows, List<SealedContent> contents, TenantTransaction transaction) {
        this.keys = keys;
        this.rows = rows;
        this.contents = List.copyOf(contents);
        this.transaction = transaction;
    }

    /**
     * Seals everything under a new data key and deletes the ones before. Work that needs a key meanwhile waits for it.
     *
     * @return how many credentials and other contents were sealed again
     */
    @PreAuthorize("@access.may('CONNECT_CHANNELS')")
    public int exchange() {
        Tenant tenant = CurrentTenant.get();
        var ring = new TenantKeys.Held();
        return transaction.run(
                tenant,
                () -> ring.take(keys.exchange(tenant.id())),
                () -> reseal(ring.get()),
                resealed -> keys.dropBefore(tenant.id(), ring.get().current()));
    }

    private int reseal(KeyRing ring) {
        var usable = new BrandVault.Keys(ring);
        return rows.reseal(ring)
                + contents.stream().mapToInt(content -> content.reseal(usable)).sum();
    }
}
