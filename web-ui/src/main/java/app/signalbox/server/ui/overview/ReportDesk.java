package app.signalbox.server.ui.overview;

import app.signalbox.contract.overview.OverviewReport;
import app.signalbox.server.overview.Overview;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The desk over the tenants that the operator may report on. */
@Component
class ReportDesk implements OverviewDesk {

    private final Overview overview;
    private final Clock clock;

    ReportDesk(Overview overview, Clock clock) {
        this.overview = overview;
        this.clock = clock;
    }

    @Override
    public OverviewReport report(OverviewPlace place) {
        LocalDate today = LocalDate.now(clock);
        LocalDate to = place.to() == null ? today : place.to();
        LocalDate from = place.from() == null ? to.minusDays(place.days() - 1L) : place.from();
        return overview.report(from, to, place.brand().orElse(null));
    }
}
