package app.signalbox.server.identity;

import app.signalbox.contract.identity.ConfirmPasswordReset;
import app.signalbox.contract.identity.LinkView;
import app.signalbox.contract.identity.RequestPasswordReset;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/password-resets")
class PasswordResetController {

    private final PasswordResets resets;

    PasswordResetController(PasswordResets resets) {
        this.resets = resets;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    void request(@RequestBody RequestPasswordReset request) {
        resets.request(request.email());
    }

    @GetMapping("/{token}")
    LinkView get(@PathVariable String token) {
        return resets.get(token);
    }

    @PostMapping("/{token}/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@PathVariable String token, @RequestBody ConfirmPasswordReset confirmation) {
        resets.confirm(token, confirmation.password());
    }
}
