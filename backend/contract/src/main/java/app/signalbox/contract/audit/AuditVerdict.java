package app.signalbox.contract.audit;

/**
 * Whether the trail is as it was written.
 *
 * @param holds whether each entry still has the hash it was chained with
 * @param entries how many were looked at
 * @param sentence the verdict
 */
public record AuditVerdict(boolean holds, long entries, String sentence) {}
