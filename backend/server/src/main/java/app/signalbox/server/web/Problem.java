package app.signalbox.server.web;

import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Writes problem documents of RFC 9457 with a stable type. */
final class Problem {

    private static final String TYPES = "urn:signalbox:problem:";
    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private Problem() {}

    /** The document of a refusal: its type is the name of its class. */
    static ProblemDetail of(DomainException refusal) {
        String name = refusal.getClass().getSimpleName().replaceFirst("Exception$", "");
        String words = WORD_START.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT);
        return document(statusOf(refusal.kind()), words, String.valueOf(refusal.getMessage()));
    }

    /** A document whose type and title are made of the same words, lower case and separated by spaces. */
    static ProblemDetail document(HttpStatusCode status, String words, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(TYPES + words.replace(' ', '-')));
        problem.setTitle(words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1));
        return problem;
    }

    /** A document for a status about which nothing more is known. */
    static ProblemDetail document(HttpStatusCode status, String detail) {
        HttpStatus known = HttpStatus.resolve(status.value());
        String words = known == null ? "http " + status.value() : known.getReasonPhrase();
        return document(status, words.toLowerCase(Locale.ROOT), detail);
    }

    /** Names the address that was asked for, where it can be written as one. */
    static void setInstance(ProblemDetail problem, String address) {
        try {
            problem.setInstance(new URI(address));
        } catch (URISyntaxException unwritable) {
            problem.setInstance(null);
        }
    }

    static HttpStatus statusOf(ProblemKind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.BAD_REQUEST;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
