/** Where everything is kept: the embedded PostgreSQL or a server of one's own, its pools, and the master key. */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package app.signalbox.server.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
