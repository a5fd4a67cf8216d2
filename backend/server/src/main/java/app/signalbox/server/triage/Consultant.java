package app.signalbox.server.triage;

import app.signalbox.server.inbox.OpenMessage;
import app.signalbox.server.tenancy.Tenant;

/** Somebody to ask about a message of which the engine in process is unsure: it costs money and takes its time. */
public interface Consultant {

    /** Whether there is anybody to ask for this tenant. Cheap. */
    boolean serves(Tenant tenant);

    /**
     * Asks about one message, as far as rules, quota and budget allow. Whatever the outside does is told by the
     * consultation, not thrown. Outside of any transaction; many threads may ask at the same time.
     */
    Consultation consult(Tenant tenant, OpenMessage message);
}
