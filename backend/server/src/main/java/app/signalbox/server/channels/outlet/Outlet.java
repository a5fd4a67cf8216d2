package app.signalbox.server.channels.outlet;

import app.signalbox.contract.channels.Channel;
import java.time.Instant;
import java.util.Set;

/**
 * One network's way out. A new network is a new package with one of these in it. Called outside of any transaction;
 * implementations keep no state and never try again by themselves: whoever calls knows what was tried before.
 */
public interface Outlet {

    /** The network this speaks to. */
    Channel channel();

    /** How long a text may be there. */
    TextLimit limit(OutgoingAct.Place place);

    /** Whether the network can do this at all, whatever its rules say. */
    boolean supports(OutgoingAct act);

    /**
     * Does it, once.
     *
     * @return what the network said, with what it told about its limits
     */
    Sent send(AccountAccess access, OutgoingAct act);

    /**
     * Brings a file to the network, for words that go out later in this place. One step at a time: what is still looked
     * through there is asked about with its id.
     */
    UploadResult upload(AccountAccess access, OutgoingAct.Place place, OutgoingMedia media, byte[] content);

    /**
     * Looks on the network whether an act whose answer was lost took effect.
     *
     * @param since when it was tried first, by our clock
     * @param others provider ids of other words and files of ours in the same place, none of which it is
     */
    ReadBack find(AccountAccess access, OutgoingAct act, Instant since, Set<String> others);
}
