package app.signalbox.server.channels.connection;

import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.tenancy.TenantTransaction;
import java.util.function.Function;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The bound tenant's data keys, for what is kept sealed in its schema. Whoever keeps such content for long implements
 * {@link SealedContent}.
 */
@Service
public class BrandVault {

    private final TenantKeys keys;
    private final TenantTransaction transaction;

    BrandVault(TenantKeys keys, TenantTransaction transaction) {
        this.keys = keys;
        this.transaction = transaction;
    }

    /** Keys that can be used until the transaction ends. */
    public static final class Keys {

        private final KeyRing ring;

        Keys(KeyRing ring) {
            this.ring = ring;
        }

        /** Version of the key that seals. */
        public int current() {
            return ring.current();
        }

        public byte[] seal(byte[] plain) {
            return ring.seal(plain);
        }

        /**
         * Opens what {@link #seal} made.
         *
         * @param version of the key that sealed it
         * @throws IllegalStateException if that key is gone, or the content was altered
         */
        public byte[] open(byte[] sealed, int version) {
            return ring.open(sealed, version);
        }
    }

    /** Runs work in a transaction of the bound tenant's with its keys at hand. Call outside of any transaction. */
    @PreAuthorize("@access.may('ANSWER')")
    public <T> T call(Function<Keys, T> work) {
        Tenant tenant = CurrentTenant.get();
        var ring = new TenantKeys.Held();
        return transaction.run(
                tenant, () -> ring.take(keys.hold(tenant.id())), () -> work.apply(new Keys(ring.get())), done -> {});
    }
}
