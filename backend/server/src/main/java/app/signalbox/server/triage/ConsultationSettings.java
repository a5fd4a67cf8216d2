package app.signalbox.server.triage;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of second opinions.
 *
 * @param batch messages asked about at the same time, over all tenants
 * @param perTurn most messages of one tenant in a batch
 * @param quantum time a tenant may use per round
 * @param lookBack how long ago a message may have come in that is still asked about, so that a tenant that gets a model,
 *     or had none for a while, pays for no old ones
 */
@ConfigurationProperties("signalbox.triage.consultation")
record ConsultationSettings(
        @DefaultValue("16") int batch,
        @DefaultValue("4") int perTurn,
        @DefaultValue("2s") Duration quantum,
        @DefaultValue("6h") Duration lookBack) {}
