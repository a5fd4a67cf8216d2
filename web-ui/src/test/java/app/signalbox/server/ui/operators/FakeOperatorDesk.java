package app.signalbox.server.ui.operators;

import app.signalbox.contract.identity.InvitationView;
import app.signalbox.contract.identity.InviteOperator;
import app.signalbox.contract.identity.MembershipView;
import app.signalbox.contract.identity.OperatorStatus;
import app.signalbox.contract.identity.OperatorView;
import app.signalbox.contract.tenancy.AgencyView;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A desk over people in memory. */
final class FakeOperatorDesk implements OperatorDesk {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final List<OperatorView> operators = new ArrayList<>();
    private final List<InviteOperator> invited = new ArrayList<>();
    private boolean away;

    void add(UUID id, String name, MembershipView membership) {
        operators.add(new OperatorView(
                id, "someone@agency.example", name, OperatorStatus.ACTIVE, NOON, null, List.of(membership)));
    }

    List<InviteOperator> invited() {
        return List.copyOf(invited);
    }

    OperatorStatus statusOf(String name) {
        return operators.stream()
                .filter(operator -> operator.displayName().equals(name))
                .findFirst()
                .orElseThrow()
                .status();
    }

    /** From now on nothing answers. */
    void goAway() {
        away = true;
    }

    @Override
    public List<OperatorView> operators() {
        if (away) {
            throw new IllegalStateException("nobody answers at db.internal");
        }
        return List.copyOf(operators);
    }

    @Override
    public List<AgencyView> agencies() {
        return List.of(new AgencyView("agency", "The Agency", NOON));
    }

    @Override
    public InvitationView invite(InviteOperator request) {
        invited.add(request);
        return link("welcome/one-time", request.email());
    }

    @Override
    public InvitationView offerPassword(UUID operator) {
        return link("reset/one-time", "someone@agency.example");
    }

    @Override
    public void disable(UUID operator) {
        set(operator, OperatorStatus.DISABLED);
    }

    @Override
    public void enable(UUID operator) {
        set(operator, OperatorStatus.ACTIVE);
    }

    private static InvitationView link(String path, String email) {
        return new InvitationView(
                email,
                URI.create("https://console.example/" + path),
                NOON.plusSeconds(3_600),
                InvitationView.Delivery.BY_HAND);
    }

    private void set(UUID id, OperatorStatus status) {
        operators.replaceAll(one -> one.id().equals(id)
                ? new OperatorView(
                        id,
                        one.email(),
                        one.displayName(),
                        status,
                        one.createdAt(),
                        one.lastSignInAt(),
                        one.memberships())
                : one);
    }
}
