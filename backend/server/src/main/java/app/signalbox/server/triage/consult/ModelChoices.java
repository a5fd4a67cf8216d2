package app.signalbox.server.triage.consult;

import app.signalbox.contract.audit.AuditAction;
import app.signalbox.contract.triage.MaskingChoice;
import app.signalbox.contract.triage.ModelChoiceView;
import app.signalbox.contract.triage.SetModelChoice;
import app.signalbox.server.audit.AuditTrail;
import app.signalbox.server.identity.Access;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.tenancy.TenantTransaction;
import app.signalbox.server.triage.model.Discretion;
import app.signalbox.server.triage.model.Discretion.Masking;
import app.signalbox.server.triage.model.ModelEndpoint;
import app.signalbox.server.triage.model.ModelEngines;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which language model may read a tenant's messages. */
@Service
public class ModelChoices {

    /** How long another process may take to see a change. */
    private static final Duration FRESH = Duration.ofSeconds(2);

    private static final int LONGEST_VOICE = 1_000;
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

    private final ModelChoiceRows rows;
    private final ModelStandings standings;
    private final ModelEngines engines;
    private final Access access;
    private final TenantTransaction transaction;
    private final AuditTrail trail;
    private final Clock clock;
    private final LoadingCache<String, Map<Integer, ModelChoice>> recent;

    ModelChoices(
            ModelChoiceRows rows,
            ModelStandings standings,
            ModelEngines engines,
            Access access,
            TenantTransaction transaction,
            AuditTrail trail,
            Clock clock) {
        this.rows = rows;
        this.standings = standings;
        this.engines = engines;
        this.access = access;
        this.transaction = transaction;
        this.trail = trail;
        this.clock = clock;
        this.recent = Caffeine.newBuilder().expireAfterWrite(FRESH).build(all -> rows.all());
    }

    /** The bound tenant's model, and how it goes. */
    @PreAuthorize("@access.may('READ_INBOX')")
    @Transactional(propagation = Propagation.NEVER)
    public ModelChoiceView get() {
        Tenant tenant = CurrentTenant.get();
        return view(of(tenant), standings.notice());
    }

    /**
     * Sets the bound tenant's model; it counts within seconds.
     *
     * @throws InvalidModelChoiceException if the endpoint can't be one
     */
    @PreAuthorize("@access.may('MANAGE_TENANTS')")
    @Transactional(propagation = Propagation.NEVER)
    public ModelChoiceView set(SetModelChoice request) {
        Tenant tenant = CurrentTenant.get();
        boolean allowed = !Boolean.FALSE.equals(request.allowed());
        var discretion =
                new Discretion(request.masking() == MaskingChoice.NOTHING ? Masking.NOTHING : Masking.PERSONAL_DETAILS);
        var choice = new ModelChoice(allowed, endpoint(request, of(tenant)), discretion, voice(request));
        UUID operator = access.operatorId().orElse(null);
        transaction.onPlatform(() -> {
            rows.set(tenant.id(), choice, clock.instant(), operator);
            trail.record(AuditAction.MODEL_CHOSEN, subject(choice), detail(choice));
            return choice;
        });
        recent.invalidateAll();
        return view(choice, standings.notice());
    }

    ModelChoice of(Tenant tenant) {
        return recent.get("all").getOrDefault(tenant.id(), ModelChoice.USUAL);
    }

    /** Where this tenant's questions go, empty if nowhere. */
    Optional<ModelEndpoint> endpoint(Tenant tenant) {
        return of(tenant).endpoint(engines.usual());
    }

    private static String subject(ModelChoice choice) {
        ModelEndpoint own = choice.own();
        if (!choice.allowed()) {
            return "no model";
        }
        return own == null ? "the usual model" : own.model() + " at " + own.baseUrl();
    }

    private static String detail(ModelChoice choice) {
        return "masking %s; voice of %d characters"
                .formatted(
                        choice.discretion().masking().name().toLowerCase(Locale.ROOT),
                        choice.voice().length());
    }

    private ModelChoiceView view(ModelChoice choice, @Nullable String notice) {
        Optional<ModelEndpoint> endpoint = Optional.ofNullable(choice.own()).or(engines::usual);
        return new ModelChoiceView(
                choice.allowed(),
                endpoint.map(ModelEndpoint::baseUrl).orElse(null),
                endpoint.map(ModelEndpoint::model).orElse(null),
                choice.own() != null,
                choice.discretion().masking() == Masking.NOTHING
                        ? MaskingChoice.NOTHING
                        : MaskingChoice.PERSONAL_DETAILS,
                choice.voice(),
                notice);
    }

    private static String voice(SetModelChoice request) {
        String voice = request.voice() == null ? "" : request.voice().strip();
        if (voice.length() > LONGEST_VOICE) {
            throw new InvalidModelChoiceException(
                    "A brand's voice has at most %d characters. Shorten it.".formatted(LONGEST_VOICE));
        }
        return voice;
    }

    private static @Nullable ModelEndpoint endpoint(SetModelChoice request, ModelChoice former) {
        if (request.baseUrl() == null && request.model() == null) {
            return null;
        }
        if (request.baseUrl() == null || request.model() == null) {
            throw new InvalidModelChoiceException("A model's endpoint has a base URL and a model's name. Give both.");
        }
        try {
            URI address = URI.create(request.baseUrl().strip());
            requireSafe(address);
            return new ModelEndpoint(
                    address,
                    key(request.apiKey(), address, former),
                    request.model().strip());
        } catch (IllegalArgumentException unusable) {
            throw new InvalidModelChoiceException(
                    "A base URL looks like https://models.agency.example/v1, and the model has a name. Correct them.");
        }
    }

    /** Customers' words must not travel in the open. */
    private static void requireSafe(URI address) {
        boolean local = LOCAL.contains(String.valueOf(address.getHost()));
        if (!"https".equals(address.getScheme()) && !(local && "http".equals(address.getScheme()))) {
            throw new InvalidModelChoiceException(
                    "Customers' messages leave by https only. Give a base URL that begins with https://.");
        }
    }

    private static String key(@Nullable String given, URI address, ModelChoice former) {
        if (given != null) {
            return given.strip();
        }
        ModelEndpoint own = former.own();
        return own != null && own.baseUrl().equals(address) ? own.apiKey() : "";
    }
}
