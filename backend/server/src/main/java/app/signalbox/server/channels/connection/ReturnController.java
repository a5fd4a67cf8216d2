package app.signalbox.server.channels.connection;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where a network sends the browser back to. A person looks at what this answers. */
@RestController
class ReturnController {

    private final Connections connections;

    ReturnController(Connections connections) {
        this.connections = connections;
    }

    @GetMapping("/connect/{channel}/callback")
    ResponseEntity<Void> comeBack(
            @PathVariable String channel,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String error) {
        UUID attempt = connections.comeBack(ConnectionController.known(channel), state, code, error);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/channels?attempt=" + attempt))
                .build();
    }

    @ExceptionHandler
    ResponseEntity<String> refused(ConsentRefusedException refusal) {
        return ResponseEntity.status(
                        switch (refusal.kind()) {
                            case NOT_FOUND -> HttpStatus.NOT_FOUND;
                            case FORBIDDEN -> HttpStatus.FORBIDDEN;
                            case CONFLICT -> HttpStatus.CONFLICT;
                            case INVALID, TOO_MANY, UNAVAILABLE -> HttpStatus.BAD_REQUEST;
                        })
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(refusal.getMessage());
    }
}
