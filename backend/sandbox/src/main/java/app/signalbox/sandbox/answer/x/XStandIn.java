package app.signalbox.sandbox.answer.x;

import app.signalbox.sandbox.answer.call.Reception;
import app.signalbox.sandbox.answer.outside.Mail;
import app.signalbox.sandbox.answer.outside.OutsideBook;
import app.signalbox.sandbox.answer.outside.Weather;
import app.signalbox.sandbox.wire.SentEvent;
import java.io.IOException;
import java.net.URI;
import java.util.Set;

/**
 * X's API v2 on the loopback interface: OAuth 2.0 and 1.0a, posts, direct messages, webhooks, X's limits and prices.
 * What takes effect stands in the book, and X tells the account so by webhook.
 */
public final class XStandIn implements AutoCloseable {

    private final Weather weather = new Weather();
    private final XWorld world;
    private final Reception reception;

    private XStandIn(XSettings settings, OutsideBook book, Mail mail, Archive archive, int port) throws IOException {
        this.world = XWorld.of(settings, book, mail, archive);
        this.reception = Reception.open(new XDesk(world), weather, port);
    }

    /** Starts serving; port 0 takes a free one. A replay knows only what the product's own accounts did. */
    public static XStandIn start(XSettings settings, OutsideBook book, Mail mail, int port) throws IOException {
        return start(settings, book, mail, Archive.none(), port);
    }

    /** The same, with what people did for replays. */
    public static XStandIn start(XSettings settings, OutsideBook book, Mail mail, Archive archive, int port)
            throws IOException {
        return new XStandIn(settings, book, mail, archive, port);
    }

    /** What a client is given in place of {@code https://api.x.com}. */
    public URI baseUrl() {
        return reception.baseUrl();
    }

    /** How well X answers. */
    public Weather weather() {
        return weather;
    }

    /** Hears what people do, so that it can be read back and answered. */
    public void hear(SentEvent event) {
        world.listener().on(event);
    }

    /** What was charged since the start. */
    public XBill bill() {
        return world.credit().bill();
    }

    /** Tokens as if the account had just agreed to these scopes. */
    public XGrant issue(String accountId, Set<String> scopes) {
        return world.tokens().issue(accountId, scopes);
    }

    /** Ends an access token now; its refresh token stays good. */
    public void expire(String accessToken) {
        world.tokens().expire(accessToken);
    }

    /** The account takes the app's access away: all its tokens end, those of the demonstration too. */
    public void revoke(String accountId) {
        world.tokens().revokeUser(accountId);
        world.events().revoked(accountId);
    }

    /** The account gives back what it took away, so far as the tokens of the demonstration go. */
    public void restore(String accountId) {
        world.tokens().restoreUser(accountId);
    }

    /** Makes every webhook invalid, as a failed check does: subscribed accounts are told nothing until a good one. */
    public void invalidateWebhooks() {
        world.subscriptions().invalidate();
    }

    /** This person takes no direct messages from now on. */
    public void closeDirectMessages(String personId) {
        world.messageDesk().close(personId);
    }

    /** Whether a post is hidden below what it answers. */
    public boolean isHidden(String postId) {
        return world.posts()
                .find(postId)
                .filter(post -> post.state() == XPost.State.HIDDEN)
                .isPresent();
    }

    @Override
    public void close() {
        reception.close();
        world.challenge().close();
    }
}
