/** What every module shares, kept to ten types at most. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.signalbox.server.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
