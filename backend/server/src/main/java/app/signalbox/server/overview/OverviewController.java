package app.signalbox.server.overview;

import app.signalbox.contract.overview.OverviewApi;
import app.signalbox.contract.overview.OverviewReport;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OverviewController implements OverviewApi {

    private final Overview overview;

    OverviewController(Overview overview) {
        this.overview = overview;
    }

    @Override
    public OverviewReport overview(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String tenant) {
        return overview.report(from, to, tenant);
    }
}
