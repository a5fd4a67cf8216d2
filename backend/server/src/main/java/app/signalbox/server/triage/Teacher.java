package app.signalbox.server.triage;

import app.signalbox.server.tenancy.Tenant;

/** Knows what the desk of each tenant taught. */
public interface Teacher {

    /** The tenant's own lessons; cheap enough to ask for every batch. */
    Lessons lessonsOf(Tenant tenant);
}
