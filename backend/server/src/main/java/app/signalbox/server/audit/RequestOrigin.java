package app.signalbox.server.audit;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Where the request at hand came from.
 *
 * @param request name that the caller gave the request in {@code X-Request-Id}
 */
record RequestOrigin(@Nullable String address, @Nullable String request) {

    private static final String HEADER = "X-Request-Id";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    static RequestOrigin current() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            String named = attributes.getRequest().getHeader(HEADER);
            return new RequestOrigin(
                    attributes.getRequest().getRemoteAddr(),
                    named != null && FORM.matcher(named).matches() ? named : null);
        }
        return new RequestOrigin(null, null);
    }
}
