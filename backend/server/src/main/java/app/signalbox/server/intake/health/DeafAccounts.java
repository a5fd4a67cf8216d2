package app.signalbox.server.intake.health;

import app.signalbox.contract.channels.Channel;
import app.signalbox.server.channels.Connectors;
import app.signalbox.server.channels.connection.Checkup;
import app.signalbox.server.channels.connection.Checkups;
import app.signalbox.server.channels.connection.Ear;
import app.signalbox.server.channels.connection.Handshakes;
import app.signalbox.server.channels.connection.Hearing;
import app.signalbox.server.intake.health.Reconciliation.Reconciled;
import app.signalbox.server.kernel.WrittenDate;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Finds accounts of which webhooks don't tell everything: nothing comes where something comes in every week, the network
 * says that it sends nothing, or it stopped to check our address. Then asks for webhooks again where the network says it
 * sends none, and for what was missed.
 */
@Service
public class DeafAccounts {

    private static final Logger LOG = LoggerFactory.getLogger(DeafAccounts.class);

    private static final int MOST_ASKED_PER_PASS = 25;
    private static final Duration ASK_AGAIN_AFTER = Duration.ofHours(1);

    private final AccountRates rates;
    private final Hearing hearing;
    private final Handshakes handshakes;
    private final Connectors connectors;
    private final Checkups checkups;
    private final Reconciliation reconciliation;
    private final Tenants tenants;
    private final CurrentTenant current;
    private final Clock clock;

    DeafAccounts(
            AccountRates rates,
            Hearing hearing,
            Handshakes handshakes,
            Connectors connectors,
            Checkups checkups,
            Reconciliation reconciliation,
            Tenants tenants,
            CurrentTenant current,
            Clock clock) {
        this.rates = rates;
        this.hearing = hearing;
        this.handshakes = handshakes;
        this.connectors = connectors;
        this.checkups = checkups;
        this.reconciliation = reconciliation;
        this.tenants = tenants;
        this.current = current;
        this.clock = clock;
    }

    /** Looks at every account and heals some of the deaf ones. Call with no tenant bound. Returns how many were asked about. */
    @PreAuthorize("@access.may('CONNECT_CHANNELS')")
    public int pass() {
        rates.count();
        hearing.heard(rates.lastEvents());
        List<Suspect> suspects = suspects();
        suspects.forEach(suspect -> tenants.find(suspect.ear().tenantId())
                .ifPresent(tenant -> current.run(tenant, () -> lookAlone(suspect))));
        return suspects.size();
    }

    /**
     * An account that seems to be deaf.
     *
     * @param lasts whether that stays true even if the network has nothing new to tell
     */
    private record Suspect(Ear ear, String reason, boolean lasts) {}

    /** Those that nobody looked after for the longest time; whoever has no reason to be suspected any more is heard again. */
    private List<Suspect> suspects() {
        Map<UUID, Silence> silences = rates.silences();
        Map<Channel, Instant> checked = handshakes.latest();
        List<Suspect> suspects = new ArrayList<>();
        for (Ear ear : hearing.ears()) {
            Suspect suspect = suspect(ear, silences.get(ear.channelAccountId()), checked.get(ear.channel()));
            if (suspect != null) {
                suspects.add(suspect);
            } else if (ear.deafSince() != null) {
                hearing.hears(ear.channelAccountId());
            }
        }
        return suspects.stream()
                .filter(suspect -> isDue(suspect.ear()))
                .sorted(Comparator.comparing(
                        suspect -> suspect.ear().askedAt(), Comparator.nullsFirst(Comparator.naturalOrder())))
                .limit(MOST_ASKED_PER_PASS)
                .toList();
    }

    private @Nullable Suspect suspect(Ear ear, @Nullable Silence silence, @Nullable Instant checkedAt) {
        if (ear.unsubscribed()) {
            return new Suspect(ear, "The network had stopped to send us what happens on this account.", false);
        }
        if (silence != null && silence.isSuspicious()) {
            return new Suspect(ear, silence.sentence(), false);
        }
        return checkedAt != null && isOverdue(ear.channel(), checkedAt)
                ? new Suspect(
                        ear,
                        "The network has not checked our webhook address since " + WrittenDate.moment(checkedAt)
                                + ", so that it may have stopped to send. Look whether the address is reachable from"
                                + " outside.",
                        true)
                : null;
    }

    private boolean isOverdue(Channel channel, Instant checkedAt) {
        return connectors
                .of(channel)
                .handshakeOverdueAfter()
                .filter(longest -> checkedAt.plus(longest).isBefore(clock.instant()))
                .isPresent();
    }

    private boolean isDue(Ear ear) {
        Instant asked = ear.askedAt();
        return asked == null
                || asked.plus(ASK_AGAIN_AFTER).isBefore(clock.instant())
                || (ear.unsubscribed() && ear.deafSince() != null && asked.isBefore(ear.deafSince()));
    }

    /** What goes wrong with one account is no reason to leave the others. */
    private void lookAlone(Suspect suspect) {
        try {
            look(suspect);
        } catch (RuntimeException failed) {
            LOG.error("Looking after account {} failed", suspect.ear().channelAccountId(), failed);
        }
    }

    private void look(Suspect suspect) {
        UUID account = suspect.ear().channelAccountId();
        hearing.asked(account);
        boolean resubscribed = switch (checkups.probe(account)) {
            case Checkup.Told told when told.subscribed() -> suspect.ear().unsubscribed();
            case Checkup.Told _ -> checkups.subscribe(account) instanceof Checkup.Told told && told.subscribed();
            case Checkup.Dead _, Checkup.NotAsked _ -> false;
        };
        switch (reconciliation.reconcile(suspect.ear())) {
            case Reconciled.Told _ when suspect.lasts() -> hearing.deaf(account, suspect.reason());
            case Reconciled.Told told when told.fresh() == 0 || resubscribed -> hearing.hears(account);
            case Reconciled.Told told ->
                hearing.deaf(
                        account,
                        suspect.reason() + " The network had " + told.fresh()
                                + " events that it didn't send; they are here now. Reconnect the account.");
            case Reconciled.Replaying _ when resubscribed -> hearing.hears(account);
            case Reconciled.Replaying _ ->
                hearing.deaf(account, suspect.reason() + " The network was asked to send again what was missed.");
            case Reconciled.NotTold untold -> hearing.deaf(account, suspect.reason() + " " + untold.reason());
        }
    }
}
