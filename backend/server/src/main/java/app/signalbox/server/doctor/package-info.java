/** Says in sentences what is missing or misconfigured in an installation, without starting it. */
@ApplicationModule(allowedDependencies = {"kernel", "database"})
@NullMarked
package app.signalbox.server.doctor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
