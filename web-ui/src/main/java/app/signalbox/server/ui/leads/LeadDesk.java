package app.signalbox.server.ui.leads;

import app.signalbox.contract.leads.LeadColumn;
import app.signalbox.contract.leads.LeadDetail;
import app.signalbox.contract.leads.LeadStage;
import app.signalbox.contract.leads.LeadView;
import app.signalbox.contract.leads.MoveLead;
import app.signalbox.contract.paging.Page;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the leads view asks of the server. */
interface LeadDesk {

    /** A page of a brand's leads, best score first, of one stage or of all; the first where no cursor is given. */
    Page<LeadView> page(String brand, @Nullable LeadStage stage, @Nullable String cursor);

    /** A brand's stages with the best leads of each. */
    List<LeadColumn> board(String brand);

    /**
     * A lead with its history.
     *
     * @throws app.signalbox.server.kernel.DomainException if there is none
     */
    LeadDetail detail(String brand, UUID id);

    /**
     * Moves a lead.
     *
     * @throws app.signalbox.server.kernel.DomainException if the move says too little or too much
     */
    LeadDetail move(String brand, UUID id, MoveLead move);

    /**
     * Puts an operator's score in place of the AI's, at once.
     *
     * @return id of the correction, to take it back
     * @throws app.signalbox.server.kernel.DomainException if that can't be
     */
    UUID contest(LeadView lead, UUID messageId, int score);

    /** Takes a contested score back, at once. */
    void withdraw(LeadView lead, UUID correction);
}
