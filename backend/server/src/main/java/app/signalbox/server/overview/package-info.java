/**
 * Figures for those who lead: volume, times, the AI's share, leads and cost of a period beside the one before it.
 *
 * <p>Reads the tables of inbox, outbox, triage and leads and writes none of them: one statement for each tenant, under its own
 * role, is what keeps a report on hundreds of tenants quick. Only numbers leave a tenant, never words.
 */
@ApplicationModule(allowedDependencies = {"kernel", "tenancy", "identity", "cost", "web"})
@NullMarked
package app.signalbox.server.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
