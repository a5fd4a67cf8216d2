package app.signalbox.server.triage.consult;

import app.signalbox.server.triage.model.Discretion;
import app.signalbox.server.triage.model.ModelEndpoint;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether and where a tenant has a language model.
 *
 * @param voice how the brand likes to sound, in its own words; may be empty
 * @param own the tenant's own endpoint; absent where the deployment's holds
 */
record ModelChoice(boolean allowed, @Nullable ModelEndpoint own, Discretion discretion, String voice) {

    /** What holds for a tenant that has chosen nothing. */
    static final ModelChoice USUAL = new ModelChoice(true, null, Discretion.usual(), "");

    /** Where to ask, empty if nowhere. */
    Optional<ModelEndpoint> endpoint(Optional<ModelEndpoint> deployment) {
        return allowed ? Optional.ofNullable(own).or(() -> deployment) : Optional.empty();
    }
}
