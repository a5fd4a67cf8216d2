package app.signalbox.server.claims;

/** Another node has taken the shard over; what was computed must be thrown away. */
public final class LeaseLostException extends IllegalStateException {

    LeaseLostException(Lease lease) {
        super("Shard " + lease.shard() + " of job " + lease.job() + " was taken over by another node");
    }
}
