/** Who works on which tenants: shards under lease with fences, positions, and fair turns. */
@ApplicationModule(allowedDependencies = {"kernel", "tenancy"})
@NullMarked
package app.signalbox.server.claims;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
