package app.signalbox.contract.overview;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** The overview over HTTP. */
@HttpExchange("/api/v1/overview")
public interface OverviewApi {

    /**
     * Figures of all tenants that the caller may report on, or of one, beside those of as many days before.
     *
     * @param from first day, ISO 8601; 29 days before the last when absent
     * @param to last day, today when absent; at most 366 days in all
     * @param tenant slug of the only tenant, all when absent
     */
    @GetExchange
    OverviewReport overview(
            @RequestParam(name = "from", required = false) @Nullable LocalDate from,
            @RequestParam(name = "to", required = false) @Nullable LocalDate to,
            @RequestParam(name = "tenant", required = false) @Nullable String tenant);
}
