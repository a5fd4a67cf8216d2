package app.signalbox.server.channels.meta;

import app.signalbox.server.channels.HandshakeReply;
import app.signalbox.server.channels.HandshakeReply.Proven;
import app.signalbox.server.channels.HandshakeReply.Refused;
import app.signalbox.server.channels.HandshakeRequest;
import app.signalbox.server.channels.wire.Secret;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Meta's verification request: right token, then the bare challenge back. */
public final class MetaHandshake {

    private static final Pattern CHALLENGE = Pattern.compile("[\\x21-\\x7E]{1,256}");

    private final List<Secret> tokens;

    public MetaHandshake(MetaSettings settings) {
        this.tokens = Secret.usable(settings.verifyToken(), settings.verifyTokenPrevious());
    }

    /** The answer; empty if the request carries nothing of a verification. */
    public Optional<HandshakeReply> answer(HandshakeRequest request) {
        if (request.parameters().keySet().stream().noneMatch(name -> name.startsWith("hub."))) {
            return Optional.empty();
        }
        var challenge = request.get("hub.challenge");
        return "subscribe".equals(request.get("hub.mode"))
                        && known(request.get("hub.verify_token"))
                        && challenge != null
                        && CHALLENGE.matcher(challenge).matches()
                ? Optional.of(new Proven("text/plain", challenge))
                : Optional.of(new Refused());
    }

    private boolean known(@Nullable String token) {
        return token != null && tokens.stream().anyMatch(expected -> expected.is(token));
    }
}
