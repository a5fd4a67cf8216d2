package app.signalbox.server.leads;

import app.signalbox.contract.leads.LeadColumn;
import app.signalbox.contract.leads.LeadDetail;
import app.signalbox.contract.leads.MoveLead;
import app.signalbox.server.identity.Access;
import app.signalbox.server.identity.OperatorNames;
import app.signalbox.server.tenancy.CurrentTenant;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The way of the bound tenant's leads to a sale. Not inside a transaction: operators are out of a tenant's reach. */
@Service
public class Pipeline {

    private final PipelineLedger ledger;
    private final Access access;
    private final OperatorNames names;

    Pipeline(PipelineLedger ledger, Access access, OperatorNames names) {
        this.ledger = ledger;
        this.access = access;
        this.names = names;
    }

    /**
     * All stages in their order, each with its best leads.
     *
     * @param limit most leads of each stage, 1 to 200
     */
    @PreAuthorize("@access.may('READ_LEADS')")
    public List<LeadColumn> board(int limit) {
        CurrentTenant.get();
        return ledger.board(limit);
    }

    /**
     * A lead with all that belongs to it.
     *
     * @throws UnknownLeadException if the tenant has none of this id
     */
    @PreAuthorize("@access.may('READ_LEADS')")
    public LeadDetail detail(UUID id) {
        CurrentTenant.get();
        return ledger.detail(id);
    }

    /**
     * Moves a lead to any stage, also back, and out of won and lost. To say the same again changes nothing.
     *
     * @throws InvalidMoveException if value and currency (won) or the reason (lost) are missing, or given elsewhere
     * @throws UnknownLeadException if the tenant has none of this id
     */
    @PreAuthorize("@access.may('MANAGE_LEADS')")
    public LeadDetail move(UUID id, MoveLead said) {
        CurrentTenant.get();
        Move move = Move.of(said);
        UUID operator = access.operatorId().orElse(null);
        String name = operator == null ? null : names.of(List.of(operator)).get(operator);
        ledger.move(id, move, new Mover(operator, name));
        return ledger.detail(id);
    }
}
