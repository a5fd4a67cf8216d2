package app.signalbox.server.channels.connection;

import app.signalbox.contract.channels.Channel;
import app.signalbox.server.channels.outlet.AccountAccess;
import java.time.Instant;

/**
 * Asks one network for what its webhooks didn't bring. Answers are bodies in the shape of the network's own webhooks,
 * so that they take the same way as these. Called outside of any transaction.
 */
public interface Retriever {

    /** The network this asks. */
    Channel channel();

    /** What happened on the account in a span of time, as far as the network still tells. */
    Retrieved missed(AccountAccess access, Instant from, Instant to);

    /** The content of something of which a webhook told the id alone. */
    Retrieved content(AccountAccess access, PendingContent pending);
}
