package app.signalbox.server.policy;

import app.signalbox.contract.channels.Channel;

/**
 * What a rule may look at.
 *
 * @param channel network the content came from
 * @param origin how the person gave it
 */
public record Facts(Channel channel, Origin origin) {

    /** How content came to us. */
    public enum Origin {
        /** Public or private activity of a member on the network. */
        MEMBER_ACTIVITY,
        /** A form the person filled in for the brand. */
        LEAD_FORM,
        /** Given to the brand independently of the network. */
        GIVEN_DIRECTLY
    }
}
