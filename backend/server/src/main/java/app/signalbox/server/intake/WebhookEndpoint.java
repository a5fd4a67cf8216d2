package app.signalbox.server.intake;

import app.signalbox.contract.channels.Channel;
import app.signalbox.server.channels.Connector;
import app.signalbox.server.channels.Connectors;
import app.signalbox.server.channels.HandshakeReply;
import app.signalbox.server.channels.HandshakeRequest;
import app.signalbox.server.channels.WebhookDelivery;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where providers deliver. Does four things: size limit, signature, append, acknowledge. A servlet of its own, because
 * the status must be ours in every case: 200 only after the commit, 503 for anything that goes wrong before it.
 */
final class WebhookEndpoint extends HttpServlet {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookEndpoint.class);

    private final transient Connectors connectors;
    private final transient GroupCommit commits;
    private final transient IntakeSettings settings;
    private final transient IntakeMeters meters;
    private final transient Consumer<Channel> answered;
    private final transient Clock clock;

    /**
     * @param answered is told which network asked whether the address is ours, and got the right answer
     */
    WebhookEndpoint(
            Connectors connectors,
            GroupCommit commits,
            IntakeSettings settings,
            IntakeMeters meters,
            Consumer<Channel> answered,
            Clock clock) {
        this.connectors = connectors;
        this.commits = commits;
        this.settings = settings;
        this.meters = meters;
        this.answered = answered;
        this.clock = clock;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Connector> connector = connectorOf(request, response);
        if (connector.isEmpty()) {
            return;
        }
        Optional<HandshakeReply> reply = connector.get().handshake(new HandshakeRequest(firstValues(request)));
        if (reply.isEmpty()) {
            answer(response, 400, "This address expects the network's verification request.");
            return;
        }
        switch (reply.get()) {
            case HandshakeReply.Proven proven -> {
                note(connector.get().channel());
                response.setStatus(200);
                response.setContentType(proven.contentType());
                response.getOutputStream().write(proven.body().getBytes(StandardCharsets.UTF_8));
            }
            case HandshakeReply.Refused refused ->
                answer(response, 403, "The verify token is not the one configured here.");
        }
    }

    /** The network gets its answer, whether or not that can be written down. */
    private void note(Channel channel) {
        try {
            answered.accept(channel);
        } catch (RuntimeException unwritten) {
            LOG.warn("The handshake of {} can't be noted", channel.value(), unwritten);
        }
    }

    /** Catches everything: whatever happens before the commit is a 503, never what a framework makes of it. */
    @Override
    @SuppressWarnings("CatchingUnchecked")
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            accept(request, response);
        } catch (Throwable failed) {
            meters.notCommitted();
            LOG.debug("Webhook answered 503", failed);
            retryLater(response, "It could not be stored. Deliver it again.");
        }
    }

    private void accept(HttpServletRequest request, HttpServletResponse response) throws Exception {
        Optional<Connector> connector = connectorOf(request, response);
        if (connector.isEmpty()) {
            return;
        }
        byte[] body = readBody(request);
        if (body == null) {
            meters.tooLarge();
            answer(
                    response,
                    413,
                    "The body is larger than " + settings.maxBody().toMegabytes() + " MB.");
            return;
        }
        if (!connector.get().signed(new WebhookDelivery(request::getHeader, body))) {
            meters.badSignature();
            answer(response, 401, "The signature is missing or wrong.");
            return;
        }
        commit(connector.get().channel(), body);
        meters.accepted();
        response.setStatus(200);
    }

    private void commit(Channel channel, byte[] body) throws Exception {
        var delivery = new Delivery(channel, clock.instant(), body, new CompletableFuture<>());
        commits.submit(delivery);
        delivery.committed().get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
    }

    private Optional<Connector> connectorOf(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Channel> channel = channel(request.getPathInfo());
        if (channel.isEmpty()) {
            answer(response, 404, "There is no such webhook. Use facebook, instagram, x or linkedin.");
            return Optional.empty();
        }
        Connector connector = connectors.of(channel.get());
        if (!connector.configured()) {
            retryLater(response, "This endpoint is not set up: " + connector.missingSetting() + " is unset.");
            return Optional.empty();
        }
        return Optional.of(connector);
    }

    private static Optional<Channel> channel(@Nullable String path) {
        return switch (path == null ? "" : path) {
            case "/facebook" -> Optional.of(Channel.FACEBOOK);
            case "/instagram" -> Optional.of(Channel.INSTAGRAM);
            case "/x", "/twitter" -> Optional.of(Channel.X);
            case "/linkedin" -> Optional.of(Channel.LINKEDIN);
            default -> Optional.empty();
        };
    }

    private byte @Nullable [] readBody(HttpServletRequest request) throws IOException {
        int limit = Math.toIntExact(settings.maxBody().toBytes());
        long announced = request.getContentLengthLong();
        if (announced > limit) {
            return null;
        }
        try (InputStream input = request.getInputStream()) {
            byte[] body = input.readNBytes(announced < 0 ? limit + 1 : (int) announced);
            return body.length > limit ? null : body;
        }
    }

    private static Map<String, String> firstValues(HttpServletRequest request) {
        Map<String, String> first = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> first.put(name, values[0]));
        return first;
    }

    private static void retryLater(HttpServletResponse response, String sentence) throws IOException {
        if (!response.isCommitted()) {
            response.reset();
            response.setHeader("Retry-After", "1");
            answer(response, 503, sentence);
        }
    }

    private static void answer(HttpServletResponse response, int status, String sentence) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream().write((sentence + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
