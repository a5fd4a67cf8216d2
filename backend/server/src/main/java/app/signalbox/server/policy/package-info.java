/** Platform rules as data, and the one question that is asked of them. */
@ApplicationModule(allowedDependencies = {"kernel", "tenancy", "audit", "identity", "web"})
@NullMarked
package app.signalbox.server.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
