package app.signalbox.server.channels.connection;

import app.signalbox.server.channels.outlet.AccountAccess;

/** Whether an account can be acted for. */
public sealed interface AccountKey {

    /** It can, with this. */
    record Usable(AccountAccess access) implements AccountKey {}

    /**
     * The network takes the key no more.
     *
     * @param reason a sentence that says what to do
     */
    record Lost(String reason) implements AccountKey {}

    /**
     * Nobody gave a key, or the account isn't connected here.
     *
     * @param reason a sentence that says what to do
     */
    record None(String reason) implements AccountKey {}
}
