/** What every HTTP answer shares: problem documents, cursors, limits, and the description of the API. */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package app.signalbox.server.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
