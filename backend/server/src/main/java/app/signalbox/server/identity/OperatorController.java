package app.signalbox.server.identity;

import app.signalbox.contract.identity.ChangeRole;
import app.signalbox.contract.identity.GrantMembership;
import app.signalbox.contract.identity.InvitationView;
import app.signalbox.contract.identity.OperatorView;
import app.signalbox.contract.paging.Page;
import app.signalbox.server.web.PageLimit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/operators")
class OperatorController {

    private final Operators operators;
    private final PasswordResets resets;

    OperatorController(Operators operators, PasswordResets resets) {
        this.operators = operators;
        this.resets = resets;
    }

    @GetMapping
    Page<OperatorView> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return operators.list(cursor, PageLimit.of(limit));
    }

    @GetMapping("/{id}")
    OperatorView get(@PathVariable UUID id) {
        return operators.get(id);
    }

    @PutMapping("/{id}/disablement")
    OperatorView disable(@PathVariable UUID id) {
        return operators.disable(id);
    }

    @DeleteMapping("/{id}/disablement")
    OperatorView enable(@PathVariable UUID id) {
        return operators.enable(id);
    }

    @PostMapping("/{id}/memberships")
    @ResponseStatus(HttpStatus.CREATED)
    OperatorView grant(@PathVariable UUID id, @RequestBody GrantMembership role) {
        return operators.grant(id, role);
    }

    @PatchMapping("/{id}/memberships/{membershipId}")
    OperatorView changeRole(@PathVariable UUID id, @PathVariable UUID membershipId, @RequestBody ChangeRole change) {
        return operators.changeRole(id, membershipId, change.role());
    }

    @DeleteMapping("/{id}/memberships/{membershipId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeMembership(@PathVariable UUID id, @PathVariable UUID membershipId) {
        operators.removeMembership(id, membershipId);
    }

    @PostMapping("/{id}/password-reset")
    @ResponseStatus(HttpStatus.CREATED)
    InvitationView offerReset(@PathVariable UUID id) {
        return resets.offer(id);
    }
}
