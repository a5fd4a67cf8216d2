package app.signalbox.contract.channels;

import java.util.List;

/**
 * An account that consent was given for.
 *
 * @param connected whether it is connected here already, so that connecting it renews its access
 * @param missingScopes rights that were not given, in the network's words
 */
public record ConnectableAccount(
        String externalAccountId, String displayName, boolean connected, List<String> missingScopes) {

    public ConnectableAccount {
        missingScopes = List.copyOf(missingScopes);
    }
}
