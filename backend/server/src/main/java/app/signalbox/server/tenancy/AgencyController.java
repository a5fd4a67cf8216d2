package app.signalbox.server.tenancy;

import app.signalbox.contract.paging.Page;
import app.signalbox.contract.tenancy.AgencyView;
import app.signalbox.contract.tenancy.FoundAgency;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/agencies")
class AgencyController {

    private final Agencies agencies;

    AgencyController(Agencies agencies) {
        this.agencies = agencies;
    }

    @GetMapping
    Page<AgencyView> list() {
        return new Page<>(agencies.list(), null);
    }

    @GetMapping("/{slug}")
    AgencyView get(@PathVariable String slug) {
        return agencies.get(slug);
    }

    @PostMapping
    ResponseEntity<AgencyView> found(@RequestBody FoundAgency request) {
        AgencyView agency = agencies.found(request);
        return ResponseEntity.created(URI.create("/api/v1/agencies/" + agency.slug()))
                .body(agency);
    }
}
