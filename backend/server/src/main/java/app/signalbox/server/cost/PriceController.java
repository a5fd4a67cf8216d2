package app.signalbox.server.cost;

import app.signalbox.contract.cost.AddPrice;
import app.signalbox.contract.cost.PriceApi;
import app.signalbox.contract.cost.PriceView;
import app.signalbox.contract.paging.Page;
import app.signalbox.server.web.PageLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PriceController implements PriceApi {

    private final PriceBook prices;

    PriceController(PriceBook prices) {
        this.prices = prices;
    }

    @Override
    public Page<PriceView> list(@Nullable String cursor, @Nullable Integer limit) {
        return prices.list(cursor, PageLimit.of(limit).rows());
    }

    @Override
    @ResponseStatus(HttpStatus.CREATED)
    public PriceView add(AddPrice price) {
        return prices.add(price);
    }
}
