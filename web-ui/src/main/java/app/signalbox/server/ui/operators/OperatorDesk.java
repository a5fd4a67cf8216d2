package app.signalbox.server.ui.operators;

import app.signalbox.contract.identity.InvitationView;
import app.signalbox.contract.identity.InviteOperator;
import app.signalbox.contract.identity.OperatorView;
import app.signalbox.contract.tenancy.AgencyView;
import java.util.List;
import java.util.UUID;

/** What the operators view asks of the server; what is refused comes back as a {@code DomainException}. */
interface OperatorDesk {

    /** Everybody whom the operator may manage. */
    List<OperatorView> operators();

    /** The agencies into which the operator may invite. */
    List<AgencyView> agencies();

    InvitationView invite(InviteOperator request);

    /** A link by which somebody sets a new password. */
    InvitationView offerPassword(UUID operator);

    void disable(UUID operator);

    void enable(UUID operator);
}
