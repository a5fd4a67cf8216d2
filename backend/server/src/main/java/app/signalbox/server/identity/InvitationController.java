package app.signalbox.server.identity;

import app.signalbox.contract.identity.AcceptInvitation;
import app.signalbox.contract.identity.InvitationView;
import app.signalbox.contract.identity.InviteOperator;
import app.signalbox.contract.identity.LinkView;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/invitations")
class InvitationController {

    private final Invitations invitations;

    InvitationController(Invitations invitations) {
        this.invitations = invitations;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    InvitationView invite(@RequestBody InviteOperator request) {
        return invitations.invite(request);
    }

    @GetMapping("/{token}")
    LinkView get(@PathVariable String token) {
        return invitations.get(token);
    }

    @PostMapping("/{token}/acceptance")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void accept(@PathVariable String token, @RequestBody AcceptInvitation acceptance) {
        invitations.accept(token, acceptance);
    }
}
