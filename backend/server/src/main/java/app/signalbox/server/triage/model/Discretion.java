package app.signalbox.server.triage.model;

/** How much of what people wrote a question may tell the endpoint; a tenant's own choice. */
public record Discretion(Masking masking) {

    /** Whether personal details that no task needs are withheld. */
    public enum Masking {
        /** Placeholders leave in their stead; whatever comes back has the details again. */
        PERSONAL_DETAILS,
        /** Texts leave as they are, for an endpoint inside the house. */
        NOTHING
    }

    /** What holds where the tenant has chosen nothing: personal details stay here. */
    public static Discretion usual() {
        return new Discretion(Masking.PERSONAL_DETAILS);
    }
}
