package app.signalbox.server.intake;

import app.signalbox.server.claims.WaitingTenants;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.tenancy.Tenants;
import java.util.Map;
import java.util.Optional;

/** Tenants wait for routing as soon as an event of theirs was read from the log, suspended ones too. */
final class Undelivered implements WaitingTenants.Source {

    private final PendingEvents pending;
    private final Tenants tenants;
    private long watermark;

    Undelivered(PendingEvents pending, Tenants tenants) {
        this.pending = pending;
        this.tenants = tenants;
    }

    @Override
    public Map<Integer, Long> all() {
        return seen(pending.latest());
    }

    @Override
    public Map<Integer, Long> latest() {
        return seen(pending.since(watermark));
    }

    @Override
    public Optional<Tenant> tenant(int id) {
        return tenants.find(id);
    }

    private Map<Integer, Long> seen(Map<Integer, Long> waiting) {
        waiting.values().forEach(arrival -> watermark = Math.max(watermark, arrival));
        return waiting;
    }
}
