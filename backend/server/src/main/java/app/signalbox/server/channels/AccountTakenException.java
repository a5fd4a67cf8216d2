package app.signalbox.server.channels;

import app.signalbox.contract.channels.Channel;
import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;

/** An account is connected already. */
public final class AccountTakenException extends DomainException {

    AccountTakenException(Channel channel, String externalAccountId) {
        super(
                ProblemKind.CONFLICT,
                "The " + channel.displayName() + " account " + externalAccountId
                        + " is connected already. Disconnect it where it is, then connect it here.");
    }
}
