package app.signalbox.server.channels.connection;

import app.signalbox.server.channels.outlet.Credential;

/** What came of renewing a key. */
public sealed interface Renewed {

    /** The new one; it has to be kept before anything else is done. */
    record Fresh(Credential credential) implements Renewed {}

    /** Nothing to renew: the network doesn't offer it for this key, or not yet. */
    record Unneeded() implements Renewed {}

    /** The network takes the old one no more: somebody has to reconnect the account. */
    record Refused(String reason) implements Renewed {}

    /** The network couldn't be asked; the old one may still be good. */
    record Unreachable(String reason) implements Renewed {}
}
