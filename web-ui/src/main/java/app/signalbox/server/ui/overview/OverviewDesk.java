package app.signalbox.server.ui.overview;

import app.signalbox.contract.overview.OverviewReport;

/** What the overview asks of the server. */
@FunctionalInterface
interface OverviewDesk {

    /**
     * The figures of a place in the overview.
     *
     * @throws app.signalbox.server.kernel.DomainException if its days make no period
     */
    OverviewReport report(OverviewPlace place);
}
