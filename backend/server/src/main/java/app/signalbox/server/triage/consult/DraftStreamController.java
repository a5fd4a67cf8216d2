package app.signalbox.server.triage.consult;

import app.signalbox.contract.triage.DraftSoFar;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Drafts on request for somebody who watches: server-sent events {@code sentence} while the model writes, then
 * {@code done} or {@code problem}. What is refused before the first of them is a problem document as everywhere.
 */
@RestController
class DraftStreamController {

    private static final Logger LOG = LoggerFactory.getLogger(DraftStreamController.class);

    private final DraftRequests drafts;
    private final JsonMapper json;

    DraftStreamController(DraftRequests drafts, JsonMapper json) {
        this.drafts = drafts;
        this.json = json;
    }

    /** Written on the request's own thread, where the tenant is bound. */
    @PostMapping(
            path = "/api/v1/tenants/{slug}/conversations/{id}/draft-stream",
            produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void draft(@PathVariable("slug") String slug, @PathVariable("id") UUID id, HttpServletResponse response)
            throws IOException {
        try {
            var answer = drafts.draftAloud(id, sentences -> send(response, "sentence", new DraftSoFar(sentences)));
            send(response, "done", answer);
        } catch (RuntimeException failure) {
            if (!response.isCommitted()) {
                throw failure;
            }
            LOG.warn("A draft couldn't be finished", failure);
            send(
                    response,
                    "problem",
                    ProblemDetail.forStatusAndDetail(
                            HttpStatus.INTERNAL_SERVER_ERROR, "The draft couldn't be finished. Ask for it again."));
        }
    }

    private void send(HttpServletResponse response, String event, Object data) {
        try {
            if (!response.isCommitted()) {
                response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE + ";charset=UTF-8");
                response.setHeader("Cache-Control", "no-store");
                // proxies would else wait for the end
                response.setHeader("X-Accel-Buffering", "no");
            }
            String block = "event: %s\ndata: %s\n\n".formatted(event, json.writeValueAsString(data));
            response.getOutputStream().write(block.getBytes(StandardCharsets.UTF_8));
            response.flushBuffer();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
