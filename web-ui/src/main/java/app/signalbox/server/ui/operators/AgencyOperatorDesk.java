package app.signalbox.server.ui.operators;

import app.signalbox.contract.identity.InvitationView;
import app.signalbox.contract.identity.InviteOperator;
import app.signalbox.contract.identity.OperatorView;
import app.signalbox.contract.paging.Page;
import app.signalbox.contract.tenancy.AgencyView;
import app.signalbox.server.identity.Invitations;
import app.signalbox.server.identity.Operators;
import app.signalbox.server.identity.PasswordResets;
import app.signalbox.server.tenancy.Agencies;
import app.signalbox.server.web.PageLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The desk over the people of the operator's agencies. */
@Component
class AgencyOperatorDesk implements OperatorDesk {

    private final Operators operators;
    private final Invitations invitations;
    private final PasswordResets resets;
    private final Agencies agencies;

    AgencyOperatorDesk(Operators operators, Invitations invitations, PasswordResets resets, Agencies agencies) {
        this.operators = operators;
        this.invitations = invitations;
        this.resets = resets;
        this.agencies = agencies;
    }

    @Override
    public List<OperatorView> operators() {
        PageLimit limit = new PageLimit(PageLimit.MOST);
        Page<OperatorView> page = operators.list(null, limit);
        List<OperatorView> found = new ArrayList<>(page.items());
        while (page.nextCursor() != null) {
            page = operators.list(page.nextCursor(), limit);
            found.addAll(page.items());
        }
        return found;
    }

    @Override
    public List<AgencyView> agencies() {
        return agencies.list();
    }

    @Override
    public InvitationView invite(InviteOperator request) {
        return invitations.invite(request);
    }

    @Override
    public InvitationView offerPassword(UUID operator) {
        return resets.offer(operator);
    }

    @Override
    public void disable(UUID operator) {
        operators.disable(operator);
    }

    @Override
    public void enable(UUID operator) {
        operators.enable(operator);
    }
}
