package app.signalbox.server.jobs;

import app.signalbox.contract.channels.ChannelAccountView;
import app.signalbox.server.channels.ChannelAccounts;
import app.signalbox.server.database.WorkPool;
import app.signalbox.server.identity.SystemWork;
import app.signalbox.server.kernel.ProcessRole;
import app.signalbox.server.kernel.SignalboxSettings;
import app.signalbox.server.outbox.Outbox;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.tenancy.Tenants;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Says in the log what a person must look at in some brand: answers that did not go out, and keys that are about to end
 * or ended. Each is said once, and again when it says something else.
 */
@Component
class BrandAlarms {

    private static final Logger LOG = LoggerFactory.getLogger(BrandAlarms.class);

    private final Outbox outbox;
    private final ChannelAccounts accounts;
    private final Tenants tenants;
    private final CurrentTenant currentTenant;
    private final SystemWork system;
    private final SignalboxSettings process;
    private final Map<String, String> raised = new LinkedHashMap<>();

    BrandAlarms(
            Outbox outbox,
            ChannelAccounts accounts,
            Tenants tenants,
            CurrentTenant currentTenant,
            SystemWork system,
            SignalboxSettings process) {
        this.outbox = outbox;
        this.accounts = accounts;
        this.tenants = tenants;
        this.currentTenant = currentTenant;
        this.system = system;
        this.process = process;
    }

    @Scheduled(initialDelayString = "PT40S", fixedDelayString = "PT10M")
    void look() {
        if (process.roles().contains(ProcessRole.WORKER)) {
            WorkPool.JOBS.run(() -> system.run("alarms", () -> say(active())));
        }
    }

    /** The sentences that are due, by what they are about. */
    Map<String, String> active() {
        Map<String, String> active = new LinkedHashMap<>();
        for (Tenant tenant : tenants.active()) {
            try {
                active.putAll(currentTenant.call(tenant, () -> of(tenant)));
            } catch (RuntimeException failed) {
                LOG.warn("The alarms of {} can't be looked at", tenant.slug(), failed);
            }
        }
        return active;
    }

    private Map<String, String> of(Tenant tenant) {
        Map<String, String> found = new LinkedHashMap<>();
        int dead = outbox.deadLetters().size();
        if (dead > 0) {
            found.put(
                    "dead-letters " + tenant.slug(),
                    "%d of what %s wanted to send did not go out, or may not have. Look at the dead letters."
                            .formatted(dead, tenant.slug()));
        }
        for (ChannelAccountView account : accounts.list()) {
            String sentence = sentence(account);
            if (sentence != null) {
                found.put(
                        "account " + account.id(),
                        "%s %s of %s: %s"
                                .formatted(account.channel().value(), account.displayName(), tenant.slug(), sentence));
            }
        }
        return found;
    }

    private static @Nullable String sentence(ChannelAccountView account) {
        return switch (account.health().state()) {
            case EXPIRING, ACCESS_LOST -> account.health().sentence();
            case CONNECTED, DEAF, UNKNOWN -> null;
        };
    }

    /** Returns what is said now and was not before. */
    List<String> say(Map<String, String> active) {
        List<String> news = active.entrySet().stream()
                .filter(alarm -> !alarm.getValue().equals(raised.get(alarm.getKey())))
                .map(Map.Entry::getValue)
                .toList();
        news.forEach(sentence -> LOG.warn("Alarm: {}", sentence));
        raised.clear();
        raised.putAll(active);
        return news;
    }
}
