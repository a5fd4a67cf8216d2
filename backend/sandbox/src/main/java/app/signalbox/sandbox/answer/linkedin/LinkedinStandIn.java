package app.signalbox.sandbox.answer.linkedin;

import app.signalbox.sandbox.answer.call.Reception;
import app.signalbox.sandbox.answer.outside.Mail;
import app.signalbox.sandbox.answer.outside.OutsideBook;
import app.signalbox.sandbox.answer.outside.Weather;
import app.signalbox.sandbox.wire.SentEvent;
import java.io.IOException;
import java.net.URI;
import java.util.Set;

/**
 * LinkedIn's versioned API and its OAuth 2.0 on the loopback interface: comments, reactions, pages, subscriptions and
 * notifications. What takes effect stands in the book, and LinkedIn tells the page so by webhook.
 */
public final class LinkedinStandIn implements AutoCloseable {

    private final Weather weather = new Weather();
    private final LinkedinWorld world;
    private final Reception reception;

    private LinkedinStandIn(LinkedinSettings settings, OutsideBook book, Mail mail, int port) throws IOException {
        this.world = LinkedinWorld.of(settings, book, mail);
        this.reception = Reception.open(new LinkedinDesk(world), weather, port);
    }

    /** Starts serving; port 0 takes a free one. */
    public static LinkedinStandIn start(LinkedinSettings settings, OutsideBook book, Mail mail, int port)
            throws IOException {
        return new LinkedinStandIn(settings, book, mail, port);
    }

    /** What a client is given in place of {@code https://api.linkedin.com} and {@code https://www.linkedin.com}. */
    public URI baseUrl() {
        return reception.baseUrl();
    }

    /** How well LinkedIn answers. */
    public Weather weather() {
        return weather;
    }

    /** Hears what people do, so that it can be read back and pulled. */
    public void hear(SentEvent event) {
        world.listener().on(event);
    }

    /** Tokens as if the page's administrator had just agreed to these scopes. */
    public LinkedinGrant issue(String organizationId, Set<String> scopes) {
        return world.tokens().issue(organizationId, scopes);
    }

    /** Ends an access token now; its refresh token stays good. */
    public void expire(String accessToken) {
        world.tokens().expire(accessToken);
    }

    /** The page's administrator takes the app's access away: all tokens end, that of the demonstration too. */
    public void revoke(String organizationId) {
        world.tokens().revokeAll(organizationId);
    }

    /** Makes the token of the demonstration good again. */
    public void restore(String organizationId) {
        world.tokens().restore(organizationId);
    }

    /** The administrator loses the role: everything for the page is refused with 403, whatever the token. */
    public void loseRole(String organizationId) {
        world.roles().lose(organizationId);
    }

    /** The administrator has the role again. */
    public void regainRole(String organizationId) {
        world.roles().regain(organizationId);
    }

    /** LinkedIn blocks the webhook: the page is told nothing until it is subscribed anew. */
    public void blockWebhook(String organizationId) {
        world.subscriptions().block(organizationId);
    }

    @Override
    public void close() {
        reception.close();
        world.challenge().close();
    }
}
