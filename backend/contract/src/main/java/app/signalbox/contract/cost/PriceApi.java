package app.signalbox.contract.cost;

import app.signalbox.contract.paging.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The price book over HTTP. Prices are added, never changed. */
@HttpExchange("/api/v1/prices")
public interface PriceApi {

    /** Prices for everybody and for the caller's agencies, the last added first. A limit is 1 to 200, 50 when absent. */
    @GetExchange
    Page<PriceView> list(
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit);

    /** Adds a price; 409 if it would change what already counted. */
    @PostExchange
    PriceView add(@RequestBody AddPrice price);
}
