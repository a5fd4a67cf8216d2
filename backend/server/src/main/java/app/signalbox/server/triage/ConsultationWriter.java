package app.signalbox.server.triage;

import app.signalbox.server.claims.Positions;
import app.signalbox.server.claims.Shards;
import app.signalbox.server.claims.WaitingTenants;
import app.signalbox.server.tenancy.TenantTransaction;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes second opinions together with the position, in one transaction that the fence guards. */
@Component
class ConsultationWriter {

    private final ConsultationLog log;
    private final TenantTransaction transaction;
    private final Shards shards;
    private final Positions positions;

    ConsultationWriter(ConsultationLog log, TenantTransaction transaction, Shards shards, Positions positions) {
        this.log = log;
        this.transaction = transaction;
        this.shards = shards;
        this.positions = positions;
    }

    void write(WaitingTenants.Turn turn, List<Consultation> consultations, long upTo) {
        transaction.run(
                turn.tenant(),
                () -> shards.hold(turn.lease()),
                () -> {
                    log.write(consultations);
                    return upTo;
                },
                written -> positions.advance(turn.lease(), turn.tenant().id(), written));
    }
}
