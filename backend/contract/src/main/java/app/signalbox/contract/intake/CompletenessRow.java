package app.signalbox.contract.intake;

import app.signalbox.contract.channels.Channel;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of the atomic events of one tenant and channel on one UTC day;
 * {@code received = applied + duplicate + parked + failed + unexplained}.
 *
 * @param tenant slug, absent for what no tenant has connected or nobody could read
 * @param unexplained still on its way; 0 at rest
 * @param recovered how many of the received ones were asked for, because no webhook had told of them
 */
public record CompletenessRow(
        @Nullable String tenant,
        Channel channel,
        LocalDate day,
        long received,
        long applied,
        long duplicate,
        long parked,
        long failed,
        long unexplained,
        long recovered) {}
