package app.signalbox.server.outbox.media;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a file that is too large before any of it is read. */
class UploadLimit implements HandlerInterceptor {

    private final AttachmentSettings settings;

    UploadLimit(AttachmentSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!request.getMethod().equals("POST")) {
            return true;
        }
        long size = request.getContentLengthLong();
        if (size < 0) {
            throw new InvalidAttachmentException(
                    "The request doesn't say how large the file is. Send its length along.");
        }
        if (size > settings.largest().toBytes()) {
            throw new InvalidAttachmentException(
                    "The file is larger than the " + settings.largest().toMegabytes()
                            + " MB that may be attached. Make it smaller, or send a link to it.");
        }
        return true;
    }
}
