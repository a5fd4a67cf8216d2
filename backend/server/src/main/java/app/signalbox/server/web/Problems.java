package app.signalbox.server.web;

import app.signalbox.server.kernel.Catalogue;
import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Makes every failure of a request a problem document, whatever failed. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String INVALID = "invalid request";

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> on(DomainException refusal, WebRequest request) {
        HttpHeaders headers = new HttpHeaders();
        if (refusal.kind() == ProblemKind.UNAVAILABLE) {
            headers.set(HttpHeaders.RETRY_AFTER, "5");
        }
        return answer(refusal, Problem.of(refusal), headers, request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> on(AuthenticationException refusal, WebRequest request) {
        ProblemDetail problem = Problem.document(
                HttpStatus.UNAUTHORIZED,
                "not signed in",
                "This needs a valid access token. Get one from /oauth2/token and send it as a bearer token.");
        return answer(refusal, problem, new HttpHeaders(), request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> on(AccessDeniedException refusal, WebRequest request) {
        ProblemDetail problem = isSignedIn()
                ? Problem.document(
                        HttpStatus.FORBIDDEN,
                        "not permitted",
                        "Your roles don't permit this. Ask an agency admin if you need it.")
                : Problem.document(
                        HttpStatus.UNAUTHORIZED, "not signed in", "This needs a sign-in. Sign in and try again.");
        return answer(refusal, problem, new HttpHeaders(), request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> onAnythingElse(Exception failure, WebRequest request) {
        Outage outage = Outage.of(failure);
        if (outage != null) {
            LOG.warn("{} failed: {}", describe(request), failure.toString());
            return answer(failure, outage.document(), outage.headers(), request);
        }
        UUID errorId = UUID.randomUUID();
        LOG.error("{} failed, error id {}", describe(request), errorId, failure);
        return answer(failure, unexpected(errorId), new HttpHeaders(), request);
    }

    private static ProblemDetail unexpected(UUID errorId) {
        ProblemDetail problem = Problem.document(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "unexpected error",
                "Something went wrong that should not have. Try again; if it stays, report the error id " + errorId
                        + ".");
        problem.setProperty("errorId", errorId);
        return problem;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return answer(
                failure, Problem.document(status, "unreadable body", UnreadableBody.explain(cause)), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<InvalidField> fields = failure.getBindingResult().getAllErrors().stream()
                .map(Problems::field)
                .toList();
        return answer(failure, invalid(status, fields), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<InvalidField> fields = failure.getParameterValidationResults().stream()
                .flatMap(result -> fields(result).stream())
                .toList();
        return answer(failure, invalid(status, fields), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            org.springframework.beans.TypeMismatchException failure,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        String name = failure instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : String.valueOf(failure.getPropertyName());
        String detail = "\"" + name + "\" can't be \"" + failure.getValue() + "\". "
                + UnreadableBody.expected(failure.getRequiredType());
        return answer(failure, Problem.document(status, INVALID, detail), headers, request);
    }

    /** Everything the framework itself refuses comes through here: routes, methods, media types, parameters. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = body instanceof ProblemDetail given && isNamed(given)
                ? given
                : Problem.document(status, RefusedRequest.explain(failure));
        if (problem.getInstance() == null && request instanceof ServletWebRequest servlet) {
            Problem.setInstance(problem, servlet.getRequest().getRequestURI());
        }
        if (problem.getDetail() != null) {
            problem.setDetail(Catalogue.of(locale(request)).recognised(problem.getDetail()));
        }
        return super.handleExceptionInternal(failure, problem, headers, status, request);
    }

    /** That of the caller; English for those who don't say, and not what this process happens to run in. */
    private static Locale locale(WebRequest request) {
        return request instanceof ServletWebRequest servlet && request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null
                ? Catalogue.spoken(Collections.list(servlet.getRequest().getLocales()))
                : Locale.ENGLISH;
    }

    private @Nullable ResponseEntity<Object> answer(
            Exception failure, ProblemDetail problem, HttpHeaders headers, WebRequest request) {
        return handleExceptionInternal(failure, problem, headers, HttpStatusCode.valueOf(problem.getStatus()), request);
    }

    private static boolean isNamed(ProblemDetail problem) {
        return problem.getType() != null && !URI.create("about:blank").equals(problem.getType());
    }

    private static ProblemDetail invalid(HttpStatusCode status, List<InvalidField> fields) {
        ProblemDetail problem = Problem.document(
                status, INVALID, "Some fields can't be accepted. Correct what \"errors\" lists and send it again.");
        problem.setProperty("errors", fields);
        return problem;
    }

    private static List<InvalidField> fields(ParameterValidationResult result) {
        if (result instanceof ParameterErrors errors) {
            return errors.getAllErrors().stream().map(Problems::field).toList();
        }
        String name = Objects.requireNonNullElse(result.getMethodParameter().getParameterName(), "parameter");
        return result.getResolvableErrors().stream()
                .map(error -> new InvalidField(name, String.valueOf(error.getDefaultMessage())))
                .toList();
    }

    private static InvalidField field(ObjectError error) {
        String name = error instanceof FieldError field ? field.getField() : error.getObjectName();
        return new InvalidField(name, String.valueOf(error.getDefaultMessage()));
    }

    private static boolean isSignedIn() {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller != null && caller.isAuthenticated() && !(caller instanceof AnonymousAuthenticationToken);
    }

    private static String describe(WebRequest request) {
        return request instanceof ServletWebRequest servlet
                ? servlet.getHttpMethod() + " " + servlet.getRequest().getRequestURI()
                : request.getDescription(false);
    }
}
