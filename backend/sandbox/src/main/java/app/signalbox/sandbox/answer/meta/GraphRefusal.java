package app.signalbox.sandbox.answer.meta;

import app.signalbox.sandbox.talk.Network;
import java.io.Serial;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** A request that is answered with an error, in the shape of the Graph API. */
final class GraphRefusal extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private static final String OAUTH = "OAuthException";
    private static final String METHOD = "GraphMethodException";
    private static final int NO_SUBCODE = 0;

    private final int status;
    private final String type;
    private final int code;
    private final int subcode;

    private GraphRefusal(int status, String type, int code, int subcode, String message) {
        super(message);
        this.status = status;
        this.type = type;
        this.code = code;
        this.subcode = subcode;
    }

    static GraphRefusal invalid(String message) {
        return invalid(message, NO_SUBCODE);
    }

    static GraphRefusal invalid(String message, int subcode) {
        return new GraphRefusal(400, OAUTH, 100, subcode, "(#100) " + message);
    }

    static GraphRefusal unknownObject(String method, String id) {
        return new GraphRefusal(400, METHOD, 100, 33, """
                Unsupported %s request. Object with ID '%s' does not exist, cannot be loaded due to missing \
                permissions, or does not support this operation""".formatted(method.toLowerCase(Locale.ROOT), id));
    }

    static GraphRefusal unknownPath(String edge) {
        return new GraphRefusal(400, OAUTH, 2500, NO_SUBCODE, "Unknown path components: /" + edge);
    }

    static GraphRefusal proof(String message) {
        return new GraphRefusal(400, METHOD, 100, NO_SUBCODE, message);
    }

    static GraphRefusal noToken() {
        return new GraphRefusal(400, OAUTH, 104, NO_SUBCODE, "An access token is required to request this resource.");
    }

    static GraphRefusal token(String message) {
        return token(NO_SUBCODE, message);
    }

    static GraphRefusal token(int subcode, String message) {
        return new GraphRefusal(400, OAUTH, 190, subcode, message);
    }

    static GraphRefusal login(int code, int subcode, String message) {
        return new GraphRefusal(400, OAUTH, code, subcode, message);
    }

    static GraphRefusal permission(Network network, String scope) {
        return network == Network.FACEBOOK
                ? new GraphRefusal(403, OAUTH, 200, NO_SUBCODE, "(#200) Requires %s permission".formatted(scope))
                : new GraphRefusal(
                        403, OAUTH, 10, NO_SUBCODE, "(#10) Application does not have permission for this action");
    }

    static GraphRefusal window(Network network) {
        return new GraphRefusal(
                400,
                OAUTH,
                10,
                network == Network.INSTAGRAM ? 2534022 : 2018278,
                "(#10) This message is sent outside of allowed window.");
    }

    static GraphRefusal nobody() {
        return invalid("No matching user found", 2018001);
    }

    static GraphRefusal repliedAlready() {
        return new GraphRefusal(400, OAUTH, 10900, 2534014, "(#10900) Activity already replied to");
    }

    static GraphRefusal notReplyable() {
        return new GraphRefusal(400, OAUTH, 10903, NO_SUBCODE, "(#10903) This user can't reply to this activity");
    }

    /** Beyond a limit; the code says which. */
    static GraphRefusal limit(int code) {
        return new GraphRefusal(
                code == 4 ? 403 : 400,
                OAUTH,
                code,
                NO_SUBCODE,
                "(#%d) There have been too many calls. Wait a bit and try again.".formatted(code));
    }

    static GraphRefusal broken(int status) {
        return new GraphRefusal(
                status, OAUTH, 2, NO_SUBCODE, "An unexpected error has occurred. Please retry your request later.");
    }

    int status() {
        return status;
    }

    ObjectNode body(String traceId) {
        var error = Json.object()
                .put("message", String.valueOf(getMessage()))
                .put("type", type)
                .put("code", code);
        if (subcode != NO_SUBCODE) {
            error.put("error_subcode", subcode);
        }
        if (code == 2) {
            error.put("is_transient", true);
        }
        error.put("fbtrace_id", traceId);
        return Json.object().set("error", error);
    }

    /** As {@code debug_token} tells of it. */
    ObjectNode summary() {
        return Json.object()
                .put("code", code)
                .put("message", String.valueOf(getMessage()))
                .put("subcode", subcode);
    }
}
