package app.signalbox.server.channels.connection;

/** What a module keeps sealed under a tenant's data key for longer than an exchange of that key may take. */
public interface SealedContent {

    /**
     * Seals all that isn't under the current key again. Called in a transaction of the tenant's.
     *
     * @return how much that was
     */
    int reseal(BrandVault.Keys keys);
}
