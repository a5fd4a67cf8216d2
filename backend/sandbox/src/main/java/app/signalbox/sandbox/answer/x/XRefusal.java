package app.signalbox.sandbox.answer.x;

import app.signalbox.sandbox.answer.call.Answer;
import app.signalbox.sandbox.answer.call.Json;
import app.signalbox.sandbox.answer.call.Refusal;
import tools.jackson.databind.node.ObjectNode;

/** X's own error bodies. */
final class XRefusal {

    private static final String PROBLEMS = "https://api.x.com/2/problems/";

    private XRefusal() {}

    static Refusal unauthorized() {
        return new Refusal(problem(401, "Unauthorized", "Unauthorized"));
    }

    static Refusal forbidden(String detail) {
        return new Refusal(problem(403, "Forbidden", detail));
    }

    static Refusal badRequest(String detail) {
        return new Refusal(problem(400, "Bad Request", detail));
    }

    /** The older body, which failed signatures still get. */
    static Refusal coded(int status, int code, String message) {
        var body = Json.object();
        body.putArray("errors").addObject().put("code", code).put("message", message);
        return new Refusal(Answer.json(status, body));
    }

    static Refusal invalid(String parameter, String value, String message) {
        var body = Json.object();
        var error = body.putArray("errors").addObject();
        error.putObject("parameters").putArray(parameter).add(value);
        error.put("message", message);
        body.put("title", "Invalid Request")
                .put("detail", "One or more parameters to your request was invalid.")
                .put("type", PROBLEMS + "invalid-request");
        return new Refusal(Answer.json(400, body));
    }

    static Refusal wrongAuthentication(String given, String supported) {
        var body = Json.object()
                .put("title", "Unsupported Authentication")
                .put("detail", "Authenticating with %s is forbidden for this endpoint.  Supported authentication types are [%s]."
                        .formatted(given, supported))
                .put("type", PROBLEMS + "unsupported-authentication")
                .put("status", 403);
        return new Refusal(Answer.json(403, body));
    }

    static Refusal creditsDepleted() {
        var body = Json.object()
                .put("title", "CreditsDepleted")
                .put("detail", "Your enrolled account does not have any credits to fulfill this request.")
                .put("type", PROBLEMS + "credits")
                .put("status", 402);
        return new Refusal(Answer.json(402, body));
    }

    static Refusal notFound(String resource, String parameter, String value) {
        var body = missing(resource, parameter, value).put("status", 404);
        return new Refusal(Answer.json(404, body));
    }

    static Refusal unknownPath() {
        return new Refusal(problem(404, "Not Found", "Not Found"));
    }

    static Refusal wrongMethod() {
        return new Refusal(problem(405, "Method Not Allowed", "Method Not Allowed"));
    }

    /** An entry of {@code errors} beside what was found. */
    static ObjectNode missing(String resource, String parameter, String value) {
        return Json.object()
                .put("value", value)
                .put("detail", "Could not find %s with %s: [%s].".formatted(resource, parameter, value))
                .put("title", "Not Found Error")
                .put("resource_type", resource)
                .put("parameter", parameter)
                .put("resource_id", value)
                .put("type", PROBLEMS + "resource-not-found");
    }

    static Answer tooMany() {
        return problem(429, "Too Many Requests", "Too Many Requests");
    }

    static Answer down() {
        return problem(503, "Service Unavailable", "Service Unavailable");
    }

    private static Answer problem(int status, String title, String detail) {
        var body = Json.object()
                .put("title", title)
                .put("detail", detail)
                .put("type", "about:blank")
                .put("status", status);
        return Answer.json(status, body);
    }
}
