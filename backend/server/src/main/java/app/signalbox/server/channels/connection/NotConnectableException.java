package app.signalbox.server.channels.connection;

import app.signalbox.contract.channels.Channel;
import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** Accounts of a network can't be connected by consent. */
public final class NotConnectableException extends DomainException {

    private NotConnectableException(String sentence) {
        super(ProblemKind.UNAVAILABLE, sentence);
    }

    static NotConnectableException unsupported(Channel channel) {
        return new NotConnectableException("Accounts on " + channel.displayName()
                + " can't be connected by consent here. Connect them by their id, and give their token by hand.");
    }

    static NotConnectableException unset(Channel channel, String setting) {
        return new NotConnectableException("Accounts on " + channel.displayName() + " can't be connected by consent: "
                + setting + " is unset. Set it and start again.");
    }
}
