package app.signalbox.contract.tenancy;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** When a tenant answers, over HTTP. */
@HttpExchange("/api/v1/tenants/{slug}/business-hours")
public interface BusinessHoursApi {

    /** What holds now. */
    @GetExchange
    BusinessHours get(@PathVariable("slug") String slug);

    /** Sets what holds from now on. */
    @PutExchange
    BusinessHours set(@PathVariable("slug") String slug, @RequestBody BusinessHours hours);
}
