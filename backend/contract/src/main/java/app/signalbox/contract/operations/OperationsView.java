package app.signalbox.contract.operations;

import java.time.Instant;
import java.util.List;

/**
 * How the deployment is at one moment. Of the lists all but the first are empty for those who don't manage it.
 *
 * @param queues of the caller's tenants together, one for each channel
 * @param breakers of the process that answers
 * @param jobs one for each that ever ran
 * @param nodes seen within the last day, the latest first
 * @param pools of the process that answers
 * @param disks of the process that answers
 */
public record OperationsView(
        Instant at,
        List<QueueAge> queues,
        List<BreakerView> breakers,
        List<JobView> jobs,
        List<NodeView> nodes,
        List<PoolView> pools,
        List<DiskView> disks) {

    public OperationsView {
        queues = List.copyOf(queues);
        breakers = List.copyOf(breakers);
        jobs = List.copyOf(jobs);
        nodes = List.copyOf(nodes);
        pools = List.copyOf(pools);
        disks = List.copyOf(disks);
    }
}
