/** How long content is kept, legal holds, and the erasure of what may be kept no longer. Knows nobody who keeps any. */
@ApplicationModule(allowedDependencies = {"kernel", "tenancy", "audit", "identity", "web"})
@NullMarked
package app.signalbox.server.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
