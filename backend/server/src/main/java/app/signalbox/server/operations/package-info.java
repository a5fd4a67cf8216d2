/** How the deployment is at this moment: queues, breakers, jobs, nodes, pools and disk. Knows nobody who has breakers. */
@ApplicationModule(allowedDependencies = {"kernel", "tenancy", "claims", "audit", "identity"})
@NullMarked
package app.signalbox.server.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
