/** The demonstration: an invented agency with three brands, four people and live traffic from the sandbox. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "tenancy",
            "identity",
            "channels",
            "channels :: connection",
            "channels :: outlet",
            "knowledge",
            "inbox",
            "web"
        })
@NullMarked
package app.signalbox.server.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
