package app.signalbox.server.ui.leads;

import app.signalbox.contract.leads.LeadView;
import app.signalbox.contract.paging.Page;
import org.jspecify.annotations.Nullable;

/** What the leads view asks of the server. */
@FunctionalInterface
interface LeadDesk {

    /** A page of a brand's leads, best score first; the first where no cursor is given. */
    Page<LeadView> page(String brand, @Nullable String cursor);
}
