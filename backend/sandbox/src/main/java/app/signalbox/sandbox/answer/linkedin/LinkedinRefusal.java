package app.signalbox.sandbox.answer.linkedin;

import app.signalbox.sandbox.answer.call.Answer;
import app.signalbox.sandbox.answer.call.Json;
import app.signalbox.sandbox.answer.call.Refusal;

/** LinkedIn's own error bodies. */
final class LinkedinRefusal {

    private LinkedinRefusal() {}

    static Refusal of(int status, String code, String message) {
        var body = Json.object().put("status", status).put("code", code).put("message", message);
        return new Refusal(Answer.json(status, body));
    }

    static Refusal token(int serviceErrorCode, String code, String message) {
        var body = Json.object()
                .put("status", 401)
                .put("serviceErrorCode", serviceErrorCode)
                .put("code", code)
                .put("message", message);
        return new Refusal(Answer.json(401, body));
    }

    static Refusal denied(String message) {
        var body = Json.object()
                .put("status", 403)
                .put("serviceErrorCode", 100)
                .put("code", "ACCESS_DENIED")
                .put("message", message);
        return new Refusal(Answer.json(403, body));
    }

    static Refusal badSyntax() {
        return of(400, "ILLEGAL_ARGUMENT", "Syntax exception in path variables");
    }

    static Refusal badParameter(String name) {
        return of(400, "PARAM_INVALID", "Invalid param. Please see errorDetails for more information: " + name);
    }

    static Refusal field(String path, String message) {
        return of(400, "MISSING_FIELD", "ERROR :: %s :: %s".formatted(path, message));
    }

    static Refusal notFound(String what) {
        return of(404, "NOT_FOUND", "Could not find entity: " + what);
    }

    static Refusal tooMany(String holder) {
        var body = Json.object()
                .put("status", 429)
                .put("serviceErrorCode", 101)
                .put("code", "TOO_MANY_REQUESTS")
                .put("message", "Resource level throttle %s DAY limit for calls to this resource is reached."
                        .formatted(holder));
        return new Refusal(Answer.json(429, body));
    }

    static Refusal oauth(int status, String error, String description) {
        var body = Json.object().put("error", error).put("error_description", description);
        return new Refusal(Answer.json(status, body));
    }
}
