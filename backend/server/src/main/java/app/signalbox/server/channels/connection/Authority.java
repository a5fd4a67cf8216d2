package app.signalbox.server.channels.connection;

import app.signalbox.contract.channels.Channel;
import app.signalbox.server.channels.outlet.AccountAccess;
import java.net.URI;
import java.util.Set;

/**
 * One network's consent, keys and subscriptions. Called outside of any transaction; implementations keep no state and
 * try nothing twice.
 */
public interface Authority {

    /** The network this speaks for. */
    Channel channel();

    /** False while the app's id or secret isn't configured; accounts then can't be connected by consent. */
    boolean configured();

    /** Environment variable that is missing while {@link #configured()} is false. */
    String missingSetting();

    /** What an account has to allow, in the network's words. */
    Set<String> requiredScopes();

    /** Where an admin's browser is sent to consent. */
    URI authorizationUri(Consent consent);

    /** Exchanges what the browser came back with for the accounts that were consented to. */
    Redeemed redeem(String code, Consent consent);

    /** Gets a fresh credential where the network offers it; the old one may be dead afterwards. */
    Renewed renew(AccountAccess access);

    /**
     * Whether a refresh token is good for one use, so that one whose answer was lost mustn't be used again: the network
     * would take back everything that came from it.
     */
    default boolean spendsRefreshTokens() {
        return true;
    }

    /** Asks the network about the key, its rights and our subscription to webhooks. */
    Health probe(AccountAccess access);

    /** Asks for webhooks of this account; {@link Health} tells whether it worked. */
    Health subscribe(AccountAccess access);
}
