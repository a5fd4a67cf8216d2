/** Who did what to what, when and from where: added to and never rewritten. Knows nobody who adds to it. */
@ApplicationModule(allowedDependencies = {"kernel", "web"})
@NullMarked
package app.signalbox.server.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
