package app.signalbox.server.channels.connection;

import app.signalbox.server.channels.outlet.Credential;
import java.util.List;

/** What came of a consent. */
public sealed interface Redeemed {

    /** Accounts that may be connected now. */
    record Granted(List<GrantedAccount> accounts) implements Redeemed {

        public Granted {
            accounts = List.copyOf(accounts);
        }
    }

    /** The network said no. */
    record Refused(String reason) implements Redeemed {}

    /** The network couldn't be asked; consent has to be given again. */
    record Unreachable(String reason) implements Redeemed {}

    /**
     * An account with the key to it.
     *
     * @param externalAccountId as its events name it
     */
    record GrantedAccount(String externalAccountId, String displayName, Credential credential) {}
}
