package app.signalbox.server.triage.consult;

import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.triage.model.ModelEngines;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds whom a tenant asks. */
@Component
class Experts {

    private final ModelChoices choices;
    private final ModelEngines engines;

    Experts(ModelChoices choices, ModelEngines engines) {
        this.choices = choices;
        this.engines = engines;
    }

    /** Empty if the tenant has no model, or it is switched off. */
    Optional<Expert> of(Tenant tenant) {
        return choices.endpoint(tenant)
                .map(endpoint -> new Expert(tenant, endpoint, engines.at(endpoint), choices.of(tenant)));
    }
}
