package app.signalbox.server.triage.model;

import app.signalbox.contract.operations.BreakerView;
import app.signalbox.server.operations.Breakers;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedRetryMetrics;
import io.github.resilience4j.retry.RetryRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** One engine for each endpoint, so that tenants who share an endpoint share its circuit breaker, and no others do. */
public final class ModelEngines implements AutoCloseable, Breakers {

    private final Map<ModelEndpoint, ModelEngine> engines = new ConcurrentHashMap<>();
    private final AtomicInteger ordinal = new AtomicInteger();
    private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.ofDefaults();
    private final BulkheadRegistry bulkheads = BulkheadRegistry.ofDefaults();
    private final RetryRegistry retries = RetryRegistry.ofDefaults();
    private final ModelEngineSettings settings;
    private final Clock clock;
    private final HttpClient http;
    private final Optional<ModelEndpoint> usual;

    ModelEngines(ModelEngineSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        // small servers of models stumble over the offer to upgrade to HTTP/2
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.timeLimit())
                .build();
        this.usual = settings.endpoint();
    }

    /** The deployment's own endpoint, if there is one. */
    public Optional<ModelEndpoint> usual() {
        return usual;
    }

    /** The engine that asks this endpoint. */
    public ModelEngine at(ModelEndpoint endpoint) {
        return engines.computeIfAbsent(endpoint, this::make);
    }

    /** State of every breaker, bulkhead and retry, tagged with the endpoint. */
    MeterBinder meters() {
        return registry -> {
            TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(registry);
            TaggedBulkheadMetrics.ofBulkheadRegistry(bulkheads).bindTo(registry);
            TaggedRetryMetrics.ofRetryRegistry(retries).bindTo(registry);
        };
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    @Override
    public List<BreakerView> breakers() {
        return breakers.getAllCircuitBreakers().stream()
                .map(breaker -> new BreakerView(
                        "model",
                        breaker.getName(),
                        breaker.getState().name().toLowerCase(Locale.ROOT),
                        breaker.getMetrics().getFailureRate()))
                .sorted(Comparator.comparing(BreakerView::name))
                .toList();
    }

    private ModelEngine make(ModelEndpoint endpoint) {
        String name =
                "%s/%s#%d".formatted(endpoint.baseUrl().getAuthority(), endpoint.model(), ordinal.incrementAndGet());
        var terms = new Terms(settings, clock);
        var line = new Line(
                settings,
                breakers.circuitBreaker(name, terms.circuit()),
                bulkheads.bulkhead(name, terms.bulkhead()),
                retries.retry(name, terms.retry()),
                clock);
        var models = new ChatModels(settings, http, clock);
        return new EndpointEngine(
                endpoint.model(), line, models.of(endpoint), models.heard(endpoint), settings.maxOutputTokens());
    }
}
