/** Operators, what they may do, and how people and machines sign in. */
@ApplicationModule(allowedDependencies = {"kernel", "tenancy", "audit", "web"})
@NullMarked
package app.signalbox.server.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
