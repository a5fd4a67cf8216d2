package app.signalbox.server.tenancy;

import app.signalbox.contract.tenancy.BusinessHours;
import app.signalbox.contract.tenancy.BusinessHoursApi;
import org.springframework.web.bind.annotation.RestController;

@RestController
class BusinessHoursController implements BusinessHoursApi {

    private final OpeningHours hours;

    BusinessHoursController(OpeningHours hours) {
        this.hours = hours;
    }

    @Override
    public BusinessHours get(String slug) {
        return hours.get();
    }

    @Override
    public BusinessHours set(String slug, BusinessHours wish) {
        return hours.set(wish);
    }
}
