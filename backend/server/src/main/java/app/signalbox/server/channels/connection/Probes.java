package app.signalbox.server.channels.connection;

import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.Tenants;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Asks the networks about every account with a key, each four times an hour, those with a dead key once. */
@Service
public class Probes {

    private static final Logger LOG = LoggerFactory.getLogger(Probes.class);

    private static final int MOST_PER_PASS = 100;

    private final ConnectionDues dues;
    private final Checkups checkups;
    private final Hearing hearing;
    private final Tenants tenants;
    private final CurrentTenant current;

    Probes(ConnectionDues dues, Checkups checkups, Hearing hearing, Tenants tenants, CurrentTenant current) {
        this.dues = dues;
        this.checkups = checkups;
        this.hearing = hearing;
        this.tenants = tenants;
        this.current = current;
    }

    /** Asks about what is due, within bounds. Call with no tenant bound. Returns how many accounts were asked about. */
    @PreAuthorize("@access.may('CONNECT_CHANNELS')")
    public int pass() {
        var due = dues.takeToProbe(MOST_PER_PASS);
        due.forEach(one -> tenants.find(one.tenantId())
                .ifPresent(tenant -> current.run(tenant, () -> probeAlone(one.channelAccountId()))));
        return due.size();
    }

    /** What goes wrong with one account is no reason to leave the others. */
    private void probeAlone(UUID account) {
        try {
            switch (checkups.probe(account)) {
                case Checkup.Told told
                when !told.subscribed() -> {
                    hearing.unsubscribed(account);
                    checkups.subscribe(account);
                }
                case Checkup.Told _, Checkup.NotAsked _ -> {}
                case Checkup.Dead _ -> dues.probeLater(account);
            }
        } catch (RuntimeException failed) {
            LOG.error("Asking about account {} failed", account, failed);
        }
    }
}
