package app.signalbox.server.triage.model;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the model engine. Without a base URL there is none.
 *
 * @param baseUrl {@code SIGNALBOX_LLM_BASE_URL}
 * @param apiKey {@code SIGNALBOX_LLM_API_KEY}
 * @param name {@code SIGNALBOX_LLM_MODEL}
 * @param timeLimit for a question altogether, retries and waits included
 * @param attempts most requests for a question
 * @param firstWait before the first retry; doubles with each, give or take a half
 * @param concurrentCalls questions under way at one endpoint; what is beyond is turned away at once
 * @param maxOutputTokens most tokens of an answer
 */
@Validated
@ConfigurationProperties(ModelEngineSettings.PREFIX)
record ModelEngineSettings(
        @DefaultValue("") String baseUrl,
        @DefaultValue("") String apiKey,
        @DefaultValue("") String name,
        @DefaultValue("5s") Duration timeLimit,
        @DefaultValue("3") @Min(1) @Max(10) int attempts,
        @DefaultValue("200ms") Duration firstWait,
        @DefaultValue("8") @Min(1) @Max(1_000) int concurrentCalls,
        @DefaultValue("800") @Min(50) @Max(100_000) int maxOutputTokens,
        @DefaultValue @Valid Circuit circuit) {

    static final String PREFIX = "signalbox.triage.model";

    /**
     * When an endpoint is left alone.
     *
     * @param window requests looked back on
     * @param minimum requests before there is a judgement
     * @param failuresPercent share of failures from which on it is left alone
     * @param openFor how long
     * @param trials requests that then decide whether it is asked again
     */
    record Circuit(
            @DefaultValue("20") @Min(1) int window,
            @DefaultValue("10") @Min(1) int minimum,
            @DefaultValue("50") @Min(1) @Max(100) int failuresPercent,
            @DefaultValue("10s") Duration openFor,
            @DefaultValue("3") @Min(1) int trials) {}

    /** The installation's own endpoint, if there is one. */
    Optional<ModelEndpoint> endpoint() {
        return baseUrl.isBlank()
                ? Optional.empty()
                : Optional.of(new ModelEndpoint(URI.create(baseUrl.strip()), apiKey.strip(), name.strip()));
    }
}
