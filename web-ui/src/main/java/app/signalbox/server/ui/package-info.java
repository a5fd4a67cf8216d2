/** The web console: what operators see and do in a browser. */
@ApplicationModule
@NullMarked
package app.signalbox.server.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
