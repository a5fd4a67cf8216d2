package app.signalbox.contract.triage;

import org.jspecify.annotations.Nullable;

/**
 * Sets which language model may read a tenant's messages.
 *
 * @param allowed true when absent; false asks no model at all
 * @param baseUrl up to and including the version, as in {@code https://models.agency.example/v1}; absent for the
 *     deployment's own endpoint
 * @param model the model's name there; given together with {@code baseUrl}
 * @param apiKey the bearer key there; absent keeps the one that is set for the same {@code baseUrl}, empty removes it
 * @param masking personal details are withheld when absent
 * @param voice how the brand likes to sound, at most 1,000 characters; nothing in particular when absent
 */
public record SetModelChoice(
        @Nullable Boolean allowed,
        @Nullable String baseUrl,
        @Nullable String model,
        @Nullable String apiKey,
        @Nullable MaskingChoice masking,
        @Nullable String voice) {}
