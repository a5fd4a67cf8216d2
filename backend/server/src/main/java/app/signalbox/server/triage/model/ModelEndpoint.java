package app.signalbox.server.triage.model;

import java.net.URI;

/**
 * Where a model answers.
 *
 * @param baseUrl up to and including the version, as in {@code https://models.agency.example/v1}
 * @param apiKey the bearer key; blank where the endpoint asks for none
 * @param model the model's name at this endpoint
 */
public record ModelEndpoint(URI baseUrl, String apiKey, String model) {

    public ModelEndpoint {
        if (baseUrl.getHost() == null) {
            throw new IllegalArgumentException(
                    "A model's base URL looks like https://models.agency.example/v1, not " + baseUrl + ".");
        }
        if (model.isBlank()) {
            throw new IllegalArgumentException("Say which model of %s is meant.".formatted(baseUrl));
        }
    }

    /** Keeps the key out of logs. */
    @Override
    public String toString() {
        return model + " at " + baseUrl;
    }
}
