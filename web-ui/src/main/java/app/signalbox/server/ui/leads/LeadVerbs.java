package app.signalbox.server.ui.leads;

import app.signalbox.contract.leads.LeadStage;
import app.signalbox.contract.leads.LeadView;
import java.util.UUID;

/** What can be done with a lead from wherever it is shown. */
interface LeadVerbs {

    void open(UUID lead);

    void close();

    /** Moves a lead, after asking for what the stage needs to know. */
    void move(LeadView lead, LeadStage stage);

    /** Puts the score into the band below. */
    void tooHigh(LeadView lead);

    /** Puts the score into the band above. */
    void tooLow(LeadView lead);

    /** Asks for a score. */
    void score(LeadView lead);
}
