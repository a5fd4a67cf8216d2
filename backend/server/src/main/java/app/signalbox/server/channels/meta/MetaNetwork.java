package app.signalbox.server.channels.meta;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.inbox.ThreadKind;
import app.signalbox.server.channels.outlet.AccountAccess;
import app.signalbox.server.channels.outlet.OutgoingAct;

/** What Meta's networks call the same things. */
public enum MetaNetwork {
    /** Pages with Messenger. */
    FACEBOOK(Channel.FACEBOOK, "Facebook", "page", "page", "messenger", "pages_messaging", "pages_manage_engagement"),
    /** Professional accounts. */
    INSTAGRAM(
            Channel.INSTAGRAM,
            "Instagram",
            "account",
            "instagram",
            "instagram",
            "instagram_manage_messages",
            "instagram_manage_comments");

    private final Channel channel;
    private final String title;
    private final String noun;
    private final String object;
    private final String platform;
    private final String messagingRight;
    private final String publicRight;

    MetaNetwork(
            Channel channel,
            String title,
            String noun,
            String object,
            String platform,
            String messagingRight,
            String publicRight) {
        this.channel = channel;
        this.title = title;
        this.noun = noun;
        this.object = object;
        this.platform = platform;
        this.messagingRight = messagingRight;
        this.publicRight = publicRight;
    }

    public Channel channel() {
        return channel;
    }

    /** Its name in sentences. */
    public String title() {
        return title;
    }

    /** What an account is called there. */
    public String noun() {
        return noun;
    }

    /** Its word in webhooks. */
    String object() {
        return object;
    }

    /** Its word in the Conversations API. */
    String platform() {
        return platform;
    }

    /**
     * Whose messages and subscriptions are meant. The token of an Instagram account is its page's, so that the page is
     * reached without its id.
     */
    public String owner(AccountAccess access) {
        return switch (this) {
            case FACEBOOK -> access.externalAccountId();
            case INSTAGRAM -> "me";
        };
    }

    /** Whether a right is given for accounts by the ids that we know them by; Instagram's may also name pages. */
    boolean namesAccountsIn(String right) {
        return switch (this) {
            case FACEBOOK -> !right.startsWith("instagram_");
            case INSTAGRAM -> false;
        };
    }

    /** The right that an act needs. */
    String right(OutgoingAct act) {
        return isMessage(act) ? messagingRight : publicRight;
    }

    private static boolean isMessage(OutgoingAct act) {
        return switch (act) {
            case OutgoingAct.Reply reply -> reply.kind() == ThreadKind.DM;
            case OutgoingAct.PrivateReply _ -> true;
            case OutgoingAct.Hide _,
                    OutgoingAct.Unhide _,
                    OutgoingAct.Delete _,
                    OutgoingAct.Like _,
                    OutgoingAct.Unlike _ -> false;
        };
    }
}
