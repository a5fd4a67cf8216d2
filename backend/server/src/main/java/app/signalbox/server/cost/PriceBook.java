package app.signalbox.server.cost;

import app.signalbox.contract.audit.AuditAction;
import app.signalbox.contract.cost.AddPrice;
import app.signalbox.contract.cost.PriceKind;
import app.signalbox.contract.cost.PriceView;
import app.signalbox.contract.paging.Page;
import app.signalbox.server.audit.AuditTrail;
import app.signalbox.server.identity.Access;
import app.signalbox.server.kernel.TimeOrderedId;
import app.signalbox.server.tenancy.Agencies;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.tenancy.TenantAccess;
import app.signalbox.server.tenancy.TenantTransaction;
import app.signalbox.server.web.Cursor;
import app.signalbox.server.web.PageLimit;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What models and platforms charge, by instant. Prices are only ever added. An agency may have prices of its own, which
 * count for its tenants alone and go before those for everybody.
 */
@Service
public class PriceBook {

    private static final UUID BEHIND_ALL = new UUID(-1, -1);

    private final Prices prices;
    private final Agencies agencies;
    private final TenantAccess visibility;
    private final Access access;
    private final TenantTransaction transaction;
    private final AuditTrail trail;
    private final Clock clock;

    PriceBook(
            Prices prices,
            Agencies agencies,
            TenantAccess visibility,
            Access access,
            TenantTransaction transaction,
            AuditTrail trail,
            Clock clock) {
        this.prices = prices;
        this.agencies = agencies;
        this.visibility = visibility;
        this.access = access;
        this.transaction = transaction;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What a model costs a tenant at an instant. Not inside a transaction.
     *
     * @throws UnpricedException if nobody has said
     */
    @Transactional(propagation = Propagation.NEVER)
    public ModelPrice getModelPrice(Tenant tenant, String model, Instant at) {
        return findModelPrice(tenant, model, at).orElseThrow(() -> new UnpricedException("model", model, at));
    }

    /** What a model costs a tenant at an instant, empty if nobody has said. Not inside a transaction. */
    @Transactional(propagation = Propagation.NEVER)
    public Optional<ModelPrice> findModelPrice(Tenant tenant, String model, Instant at) {
        return prices.find(PriceKind.MODEL, model, tenant.agencyId(), at).map(PriceBook::modelPrice);
    }

    /**
     * What a platform charges a tenant for an event or a call at an instant. Not inside a transaction.
     *
     * @param event such as {@code x:event:dm.received}
     * @throws UnpricedException if nobody has said
     */
    @Transactional(propagation = Propagation.NEVER)
    public FeePrice getFeePrice(Tenant tenant, String event, Instant at) {
        return prices.find(PriceKind.FEE, event, tenant.agencyId(), at)
                .map(PriceBook::feePrice)
                .orElseThrow(() -> new UnpricedException("fee", event, at));
    }

    /**
     * Adds a price.
     *
     * @throws InvalidPriceException if a field can't be accepted
     * @throws PriceNotLaterException if it would change what already counted
     * @throws app.signalbox.server.tenancy.UnknownAgencyException if there is no such agency
     */
    @PreAuthorize("""
            #request.agency() == null
                ? @access.may('MANAGE_DEPLOYMENT') : @access.mayInAgency('MANAGE_TENANTS', #request.agency())
            """)
    public PriceView add(AddPrice request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        NewPrice price = NewPrice.of(request, now);
        if (price.agency() != null) {
            agencies.get(price.agency());
        }
        UUID id = TimeOrderedId.next(clock);
        UUID operator = access.operatorId().orElse(null);
        return transaction.onPlatform(() -> {
            if (!prices.append(id, price, now, operator)) {
                throw new PriceNotLaterException(price.item());
            }
            trail.recordInAgency(
                    price.agency() == null ? null : agencies.idOf(price.agency()),
                    AuditAction.PRICE_ADDED,
                    price.item(),
                    price.currency() + " from " + price.effectiveFrom());
            return prices.get(id);
        });
    }

    /**
     * A page of the prices for everybody and for the caller's agencies, the last added first.
     *
     * @param cursor {@code nextCursor} of the page before, null for the first
     * @param limit 1 to 200
     */
    @PreAuthorize("@access.may('MANAGE_TENANTS')")
    public Page<PriceView> list(@Nullable String cursor, int limit) {
        PageLimit size = new PageLimit(limit);
        UUID before = cursor == null || cursor.isBlank()
                ? BEHIND_ALL
                : Cursor.parse(cursor, 1).id(0);
        List<PriceView> found = prices.page(
                before, size.andOneMore(), visibility.visibleAgencies().orElse(null));
        boolean more = found.size() > size.rows();
        List<PriceView> page = more ? found.subList(0, size.rows()) : found;
        return new Page<>(page, more ? Cursor.behind(page.getLast().id()).text() : null);
    }

    private static ModelPrice modelPrice(PriceView price) {
        return new ModelPrice(
                price.item(),
                Currency.getInstance(price.currency()),
                price.effectiveFrom(),
                Objects.requireNonNull(price.inputMicros()),
                Objects.requireNonNull(price.cachedMicros()),
                Objects.requireNonNull(price.outputMicros()));
    }

    private static FeePrice feePrice(PriceView price) {
        return new FeePrice(
                price.item(),
                Currency.getInstance(price.currency()),
                price.effectiveFrom(),
                Objects.requireNonNull(price.eventMicros()));
    }
}
