/** Agencies, their tenants, and the wall between tenants: a schema and a role for each. */
@ApplicationModule(allowedDependencies = {"kernel", "database", "audit"})
@NullMarked
package app.signalbox.server.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
