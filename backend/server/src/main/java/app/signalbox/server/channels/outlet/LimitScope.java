package app.signalbox.server.channels.outlet;

/**
 * What a limit counts. Limits are kept by network, scope and key, shared by all nodes.
 *
 * @param kind how wide it is
 * @param key which one: the account's external id, or the app's or an endpoint's name
 */
public record LimitScope(Kind kind, String key) {

    /** How wide a limit is. */
    public enum Kind {
        /** Everything that this deployment's app does on the network. */
        APP,
        /** One connected account. */
        ACCOUNT,
        /** One kind of act of one connected account. */
        ENDPOINT
    }

    public static LimitScope app() {
        return new LimitScope(Kind.APP, "app");
    }

    public static LimitScope account(String externalAccountId) {
        return new LimitScope(Kind.ACCOUNT, externalAccountId);
    }

    /** A kind of act of an account, such as {@code dm}. */
    public static LimitScope endpoint(String externalAccountId, String endpoint) {
        return new LimitScope(Kind.ENDPOINT, externalAccountId + "/" + endpoint);
    }
}
